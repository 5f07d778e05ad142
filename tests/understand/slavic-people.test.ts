import { describe, expect, it } from "vitest";
import { heard } from "./heard.ts";

const ages = (text: string, language = "ru"): (readonly [string | null, number | null])[] =>
  heard(text, language).people.map(({ name, age }) => [name, age]);
const roles = (text: string, language = "ru"): (readonly [string | null, string | null])[] =>
  heard(text, language).people.map(({ name, role }) => [name, role]);

describe("ages in Russian and Ukrainian", () => {
  it.each([
    ["ru", "35-летний Олег Гусев ушёл.", 35],
    ["ru", "Олег Гусев, 45 лет, ушёл.", 45],
    ["ru", "Сорокапятилетний Олег Гусев ушёл.", 45],
    ["ru", "Олег Гусев родился в Перми. Ему было около 52 лет.", 52],
    ["ru", "Олегу Гусеву исполнилось 61 год.", 61],
    ["ru", "Задержан водитель Олег Гусев. Водитель, которому 23 года, молчит.", 23],
    ["ru", "Главный тренер Олег Гусев ушёл. Клуб поблагодарил 43-летнего тренера.", 43],
    ["uk", "70-річний Олег Гусенко пішов.", 70],
    ["uk", "Сорокарічний Олег Гусенко пішов.", 40],
    ["uk", "Олег Гусенко, 45 років, пішов.", 45],
  ])("%s: %s", (language, text, age) => expect(ages(text, language).map(([, found]) => found)).toEqual([age]));

  it.each([
    ["of another", "Убит 12-летний сын Ивана Смирнова."],
    ["of a thing", "Осудили 30-летнее правление Ивана Смирнова."],
    ["of a contract", "Подписан 20-летний контракт Ивана Смирнова."],
    ["of a term", "Иван Смирнов, 15 лет возглавлявший завод, ушёл."],
    ["long past", "Иван Смирнов, в возрасте 20 лет ставший чемпионом, ушёл."],
    ["ago", "Ивану Смирнову 5 лет назад отказали."],
    ["of goals", "Голы забили Иван Смирнов (15) и Пётр Орлов (40)."],
  ])("claims none %s", (_, text) => expect(ages(text).every(([, age]) => age === null)).toBe(true));
});

describe("roles in Russian and Ukrainian", () => {
  it("takes the role whose case agrees with the name", () => {
    expect(roles("Жюри назвало победителем города сына депутата Ивана Смирнова.")).toEqual([
      ["Ивана Смирнова", "депутата"],
    ]);
    expect(roles("Убийцей Дениса Орлова признали другого.")[0]?.[1] ?? null).toBeNull();
  });

  it("reads a role across the verb that ties it to the name", () => {
    expect(roles("Новым директором завода стал Иван Смирнов.")).toEqual([["Иван Смирнов", "Новым директором завода"]]);
  });

  it("takes no adjective, country or number for part of a name", () => {
    const { people } = heard(
      "Об этом сообщил директор Большого московского цирка Эдуард Запольный. Королева Дании Маргрете II и Алексей Орлов молчат.",
      "ru",
    );
    expect(people.map(({ name }) => name)).toEqual(["Эдуард Запольный", "Маргрете II", "Алексей Орлов"]);
  });

  it("knows ё and е for one letter", () => {
    expect(roles("Пришёл актёр Фёдор Орлов. Федор Орлов сел.")).toEqual([["Фёдор Орлов", "актёр"]]);
  });
});

describe("names in any case", () => {
  it.each([
    ["ru", "Максим Орлов", ["Максима Орлова", "Максиму Орлову", "Максимом Орловым", "Максиме Орлове"]],
    ["ru", "Андрей Орлов", ["Андрея Орлова", "Андрею Орлову", "Андреем Орловым", "Андрее Орлове"]],
    ["ru", "Дмитрий Орлов", ["Дмитрия Орлова", "Дмитрию Орлову", "Дмитрием Орловым", "Дмитрии Орлове"]],
    ["ru", "Николай Орлов", ["Николая Орлова", "Николаю Орлову", "Николаем Орловым", "Николае Орлове"]],
    ["ru", "Мария Орлова", ["Марии Орловой", "Марию Орлову", "Марией Орловой"]],
    ["ru", "Дарья Орлова", ["Дарьи Орловой", "Дарью Орлову", "Дарьей Орловой"]],
    ["uk", "Вадим Орленко", ["Вадима Орленка", "Вадиму Орленку", "Вадимом Орленком"]],
    ["uk", "Андрій Орленко", ["Андрія Орленка", "Андрієві Орленку", "Андрієм Орленком"]],
    ["uk", "Марія Орленко", ["Марії Орленко", "Марію Орленко", "Марією Орленко"]],
  ])("%s: %s is one person", (language, name, forms) => {
    const text = [name, ...forms].map((form) => `${form} — ${language === "ru" ? "это имя" : "це ім’я"}.`).join(" ");
    expect(heard(text, language).people.map((person) => person.name)).toEqual([name]);
  });

  it("shows a name in the form whose given name is in its base form, though another is shorter", () => {
    const { people } = heard("Спросили Ирины Яровой. Ирина Яровая молчит.", "ru");
    expect(people.map((person) => person.name)).toEqual(["Ирина Яровая"]);
  });

  it("takes two who follow each other for two where the surname comes twice", () => {
    const { people } = heard("Об этом сказала дочь Ивана Орлова Лолла Орлова.", "ru");
    expect(people.map((person) => person.name)).toEqual(["Ивана Орлова", "Лолла Орлова"]);
  });

  it("knows a man by a name in the genitive, whose surname then looks like a woman’s", () => {
    const { quotes } = heard(
      "Ирина Смирнова приехала из Павлодара.\n\nПо мнению социолога Андрея Орлова, дело в деньгах. «Все уезжают уже в первый год», — считает он.",
      "ru",
    );
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(["Андрея Орлова"]);
  });
});

describe("who says what, in Russian and Ukrainian", () => {
  it.each([
    ["ru", "«Нас никто не спросил», — заявил голландец.", "голландец"],
    ["ru", "Тётка моя говорила: «Дети всегда правы, а взрослые нет».", "Тётка моя"],
    ["ru", "«Какая красота у вас тут», — описала впечатления шахматистка.", "шахматистка"],
  ])("%s: %s", (language, text, speaker) => {
    const [quote] = heard(text, language).quotes;
    expect(quote?.speaker?.name ?? quote?.speaker?.role).toBe(speaker);
  });

  it("takes a lone line behind a dash for dialogue only where somebody says it", () => {
    expect(heard("— Завод закрыли ещё весной.", "ru").quotes).toEqual([]);
    expect(heard("— Завод закрыли, — сказал Иван Смирнов.", "ru").quotes).toHaveLength(1);
    expect(heard("— Завод закрыли?\n\n— Ещё весной.", "ru").quotes).toHaveLength(2);
  });
});

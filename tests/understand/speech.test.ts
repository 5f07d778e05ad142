import { describe, expect, it } from "vitest";
import { packs } from "../packs.ts";
import { heard } from "./heard.ts";

describe("who says what, in English", () => {
  it("joins what one attribution interrupts", () => {
    const { quotes } = heard(
      "Mary Brown, 41, a nurse from Leeds, was tired. “I slept little,” she said. “The ward was full.”",
      "en",
    );
    expect(quotes).toMatchObject([
      {
        text: "I slept little, The ward was full.",
        fragments: 2,
        via: "pronoun",
        speaker: { name: "Mary Brown", age: 41, role: "nurse", place: "Leeds" },
      },
    ]);
  });

  it("keeps two attributions apart", () => {
    const { quotes } = heard(
      "Mary Brown came late. “I slept little,” she said. But she added: “The ward was full.”",
      "en",
    );
    expect(quotes.map((quote) => [quote.text, quote.speaker?.name])).toEqual([
      ["I slept little,", "Mary Brown"],
      ["The ward was full.", "Mary Brown"],
    ]);
  });

  it("gives each of two speakers in a sentence their own words", () => {
    const { quotes } = heard(
      "Susan, a 61-year-old farmer from Omsk, said the plan was “sound”, while 25-year-old baker Peter, from Tomsk, called it “silly”.",
      "en",
    );
    expect(quotes.map((quote) => [quote.text, quote.speaker])).toEqual([
      ["sound", { name: "Susan", age: 61, role: "farmer", place: "Omsk" }],
      ["silly", { name: "Peter", age: 25, role: "baker", place: "Tomsk" }],
    ]);
  });

  it("reads ages in words and beside “also”", () => {
    const { people } = heard(
      "Seventy-two-year-old teacher Helen, from Bath, agreed. Bus driver Thomas from York, also 39, did not.",
      "en",
    );
    expect(people).toEqual([
      { name: "Helen", age: 72, role: "teacher", place: "Bath" },
      { name: "Thomas", age: 39, role: "Bus driver", place: "York" },
    ]);
  });

  it("reads an age that “of” ties to its noun, and no count", () => {
    const { people } = heard(
      "Helen Ward, a baker of 54 from Bath, agreed. Tom Reed, a captain of 20 ships, did not. Ann Lee, a mother of 17, slept.",
      "en",
    );
    expect(people.map(({ name, age }) => [name, age])).toEqual([
      ["Helen Ward", 54],
      ["Tom Reed", null],
      ["Ann Lee", null],
    ]);
  });

  it("leaves names, slogans, posters and scare quotes alone", () => {
    const { quotes } = heard(
      "Posters reading ‘peace’ were seen. They chanted slogans including “Long Live Freedom!” in the so-called “People’s Park”. He read “War and Peace” there.",
      "en",
    );
    expect(quotes).toEqual([]);
  });

  it("names a speaker who is only described by the description", () => {
    const { quotes } = heard("“We are looking into it,” a police spokesman said.", "en");
    expect(quotes).toMatchObject([{ via: "description", speaker: { name: null, role: "police spokesman" } }]);
  });

  it("follows a quotation over paragraphs", () => {
    const { quotes } = heard(
      "“The first part has no mark at its end, as is usual.\n\n“The second has one,” Mary Brown said.",
      "en",
    );
    expect(quotes).toMatchObject([{ fragments: 2, speaker: { name: "Mary Brown" } }]);
  });

  it("guesses nobody", () => {
    const { quotes } = heard("“Nobody knows who said these words at all.”", "en");
    expect(quotes).toMatchObject([{ via: "none", speaker: null }]);
  });
});

describe("who says what, in other languages", () => {
  it.each([
    [
      "ru",
      "«Мы ждали этого дня», — сказала 48-летняя учительница Ольга Петрова из Тулы.",
      "Мы ждали этого дня",
      { name: "Ольга Петрова", age: 48, role: "учительница", place: "Тулы" },
    ],
    [
      "ru",
      "«Мы ждали, — рассказал Иван Петров. — Но никто не пришёл».",
      "Мы ждали, Но никто не пришёл",
      { name: "Иван Петров", age: null, role: null, place: null },
    ],
    [
      "ru",
      "— Я никуда не поеду, — говорит Анна Иванова.",
      "Я никуда не поеду,",
      { name: "Анна Иванова", age: null, role: null, place: null },
    ],
    [
      "uk",
      "«Ми чекали цього дня», — сказала 48-річна вчителька Олена Коваль.",
      "Ми чекали цього дня",
      { name: "Олена Коваль", age: 48, role: "вчителька", place: null },
    ],
    [
      "de",
      "„Wir haben lange gewartet“, sagte die 48-jährige Lehrerin Sabine Krause aus Bremen.",
      "Wir haben lange gewartet",
      { name: "Sabine Krause", age: 48, role: "Lehrerin", place: "Bremen" },
    ],
    [
      "kk",
      "«Біз бұл күнді күттік», — деді 48 жастағы мұғалім Айгүл Серікова.",
      "Біз бұл күнді күттік",
      { name: "Айгүл Серікова", age: 48, role: "мұғалім", place: null },
    ],
  ])("%s: %s", (lang, text, said, speaker) => {
    expect(heard(text, lang).quotes.map((quote) => [quote.text, quote.speaker])).toEqual([[said, speaker]]);
  });

  it("leaves names in marks alone", () => {
    expect(heard("Компания «Ромашка» открыла магазин в центре.", "ru").quotes).toEqual([]);
  });

  it("takes the forms of a name for one person", () => {
    const { people } = heard("Директор Иван Петров уехал. Ивана Петрова ждали. С Петровым говорили.", "ru");
    expect(people).toEqual([{ name: "Иван Петров", age: null, role: "Директор", place: null }]);
  });

  it("finds quotes, but no speakers, where there is no pack", () => {
    expect(packs.of("xx")).toBeNull();
    const { quotes, people } = heard("“Tohle je jedna celá věta,” řekla Jana.", "xx");
    expect(quotes).toMatchObject([{ text: "Tohle je jedna celá věta,", speaker: null }]);
    expect(people).toEqual([]);
  });
});

import { expect, test } from "vitest";
import type { Pack } from "../../src/model/pack.ts";
import { pointsOutside } from "../../src/plan/pronouns.ts";
import { wordsOf } from "../../src/plan/words.ts";
import { packs } from "../packs.ts";

const outside = (language: string, text: string) =>
  pointsOutside(wordsOf(text), (packs.of(language) as Pack).planning, ({ word }) => word.length > 3);

test.each([
  ["en", "She has lived in the valley all her life."],
  ["en", "This was a surprise to the village."],
  ["en", "But despite this anger, the mayor stayed."],
  ["en", "Then the river rose."],
  ["en", "In his speech the mayor promised a bridge."],
  ["en", "They’ve closed the bridge to lorries."],
  ["en", "That's why the ferry runs at night."],
  ["en", "It is called a ferry, because it carries cars."],
  ["en", "By doing so the council saved a year."],
  ["en", "The ferry, as described above, is a gift of the council."],
  ["en", "To be clear, the above ferries are not the only ones."],
  ["en", "Lamps were handed out, pictured below, to all farmers."],
  ["en", "That’s when the river rose."],
  ["de", "Die oben genannten Fähren fahren nachts."],
  ["ru", "Дорогу закрыли, как показано ниже, ещё весной."],
  ["uk", "Дорогу закрили, як показано нижче, ще навесні."],
  ["de", "Das war ein Verlust für das Dorf."],
  ["kk", "Мұны министрлік хабарлады."],
  ["ru", "Она живёт в посёлке с детства."],
  ["ru", "Кроме того, дорогу закрыли."],
  ["kk", "Ол ауылда тұрады."],
  ["uk", "Він мешкає у селі."],
  ["de", "Sie wohnt seit Jahren im Dorf."],
])("%s: “%s” points outside itself", (language, text) => expect(outside(language, text)).toBe(true));

test.each([
  ["en", "The mayor said that her village had been cut off."],
  ["en", "It is not uncommon to meet farmers who lost their cattle."],
  ["en", "It’s particularly important for farmers to keep their cattle."],
  ["en", "There are two ferries on the river."],
  ["de", "Es ist verboten, den Fluss zu queren."],
  ["en", "Some farmers, especially those with large herds, blame the council."],
  ["ru", "Жители посёлка говорят, что их дорога закрыта."],
  ["kk", "Ауыл тұрғындары жолдың жабылғанын айтады."],
])("%s: “%s” stands alone", (language, text) => expect(outside(language, text)).toBe(false));

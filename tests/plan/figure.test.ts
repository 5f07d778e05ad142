import { expect, it } from "vitest";
import { filler, planned } from "./planned.ts";

/** A sentence, and the number it sets large with what that counts; null where it sets none. */
const SENTENCES: readonly (readonly [lang: string, sentence: string, large: string | null])[] = [
  ["en", "In March a crowd of 1,500 farmers from the valley marched through the old town.", "1,500 farmers"],
  ["en", "In March about 4 in 100 farmers from the valley marched through the old town.", null],
  ["en", "In March nearly one in 100 farmers from the valley marched through the old town.", null],
  ["en", "In March the harbour office took 911 calls from the valley and the old town.", null],
  ["en", "In March the valley library bought 450 “scenic, quiet and old” benches for the town.", null],
  ["en", "In March the harbour office bought 450 wooden, quiet and very old benches.", null],
  ["en", "In March the council of the valley met 17 farmers in the old town hall.", null],
  ["en", "Greet the 120 farmers.", null],
  ["en", "In March the harbour office could not mend 450 benches of the old town.", null],
  ["ru", "Весной жители посёлка не выбрали 240 делегатов от всех улиц и переулков.", null],
  ["en", "In March the harbour office was 59% FOO and 27% volunteers.", null],
  ["en", "In March the harbour office was 27% FOO and 59% volunteers.", "59% volunteers"],
  ["de", "Im März wurden auf der Insel mehr als 900 Menschen aus ihren Häusern gerettet.", "900 Menschen"],
  ["de", "Im März lag das Schiff vor der Küste rund 200 Kilometer westlich, sagte niemand.", null],
  ["ru", "Весной жители посёлка выбрали 240 делегатов от всех улиц и переулков.", "240 делегатов"],
  ["ru", "Весной жители посёлка ночевали в 240 пунктах на всех улицах и переулках.", null],
  ["ru", "Весной совет поддержали депутаты шесть из 110 районов, в том числе горные.", null],
  ["en", "In March the fares of the old harbour ferry were rising at 20% every year.", null],
  ["en", "In March the harbour office stood at 47% versus the market of the old town.", null],
  ["en", "In March the price of the harbour ferry was $450 ahead of the old plan.", null],
  ["ru", "Весной билеты на старый паром оказались на 30% дороже железной дороги.", null],
  ["uk", "Навесні квитки на старий пором виявилися на 30% дорожчими від потяга.", null],
  ["uk", "Навесні мешканці селища ночували у 240 пунктах на всіх вулицях і провулках.", null],
];

it.each(SENTENCES)("%s: %s", async (lang, sentence, large) => {
  const { of } = await planned(`# A\n\n${sentence}\n\n${lang === "en" ? filler(3) : ""}`, { lang });
  const shown = of("figure").map(({ figures: [figure] }) => `${figure?.number.text} ${figure?.what?.text}`);
  expect(shown.map((text) => text.slice(0, large?.length))).toEqual(large === null ? [] : [large]);
});

it.each([
  ["In March some 450,000 old bicycles go out of use in the villages of the valley.", "old bicycles"],
  ["In March the ferry got 450,000 votes despite all the noise of the harbour.", "votes"],
])("ends what is counted before a verb or a preposition: %s", async (sentence, what) => {
  const { of } = await planned(`# A\n\n${sentence}\n\n${filler(3)}`);
  expect(of("figure").map(({ figures }) => figures[0]?.what?.text)).toEqual([what]);
});

it("sets no number large that the article has behind a label", async () => {
  const { of } = await planned(
    `# A\n\n${filler(2)}\n\nThe law is known as Section 508 in all offices.\n\n${filler(3)}\n\nIn March the office counted 508 complaints about the ferry and its crew.\n\n${filler(2)}`,
  );
  expect(of("figure")).toEqual([]);
});

it("sets no number large twice", async () => {
  const once = "In March a crowd of 1,500 farmers from the valley marched through the old town.";
  const again = "The mayor had never before seen 1,500 farmers in the streets of the old town.";
  const { of } = await planned(`# A\n\n${once}\n\n${filler(6)}\n\n${again}\n\n${filler(3)}`);
  expect(of("figure").map(({ figures: [figure] }) => figure?.number.text)).toEqual(["1,500"]);
});

it("keeps the order of a number and the qualifier behind it", async () => {
  const { of } = await planned("# A\n\nНаурызда алаңға солтүстік жағадағы ауылдардан 230-дан астам адам жиналды.", {
    lang: "kk",
  });
  const amounts = of("figure").map(({ texts }) => texts.slice(0, 2).map(({ text }) => text));
  expect(amounts).toEqual([["230-дан", "астам"]]);
});

it("counts nouns, and not the verb behind them, in a language whose verbs stand last", async () => {
  const large = async (sentence: string) =>
    (await planned(`# A\n\n${sentence}`, { lang: "kk" })).of("figure").map(({ figures }) => figures[0]?.what?.text);
  expect(await large("Көктемде алаңға 900 адам жиналып, жаңа көпір салуды талап етті.")).toEqual(["адам"]);
  expect(await large("Инженер қабырғаның биіктігі 740 метрге жетуі мүмкін екенін айтты.")).toEqual([]);
});

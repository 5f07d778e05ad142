import { expect, it } from "vitest";
import { filler, planned } from "./planned.ts";

/** A sentence with a number in each language, and whether the number counts the dead or the hurt. */
const SENTENCES: readonly (readonly [lang: string, sentence: string, grave: boolean])[] = [
  ["en", "In March the storm killed more than 230 people in the villages along the northern coast.", true],
  ["en", "In March more than 230 people were injured in the villages along the northern coast.", true],
  ["en", "In March more than 230 people marched through the villages along the northern coast.", false],
  ["ru", "В марте во время шторма погибли более 230 человек из деревень на северном берегу.", true],
  ["ru", "В марте на площадь вышли более 230 человек из деревень на северном берегу.", false],
  ["uk", "У березні під час шторму загинуло понад 230 людей із сіл на північному березі.", true],
  ["uk", "У березні на площу вийшло понад 230 людей із сіл на північному березі.", false],
  ["de", "Im März starben bei dem Sturm mehr als 230 Menschen aus den Dörfern an der Küste.", true],
  ["de", "Im März kamen auf den Markt mehr als 230 Menschen aus den Dörfern an der Küste.", false],
  ["kk", "Наурызда дауыл кезінде солтүстік жағадағы ауылдардан 230-дан астам адам қаза тапты.", true],
  ["kk", "Наурызда алаңға солтүстік жағадағы ауылдардан 230-дан астам адам жиналды.", false],
];

it.each(SENTENCES)("%s: %s", async (lang, sentence, grave) => {
  const { of } = await planned(`# A\n\n${sentence}\n\n${lang === "en" ? filler(3) : ""}`, { lang });
  expect(of("figure").map((slide) => slide.grave)).toEqual([grave]);
});

it("draws the dead as bars without a colour", async () => {
  const { of } = await planned(
    `# A\n\nThe dead were 45% fishermen from the outer islands, compared to 12% farmers from the valley.\n\n${filler(3)}`,
  );
  expect(of("figure").map(({ bars, grave }) => [bars, grave])).toEqual([[true, true]]);
});

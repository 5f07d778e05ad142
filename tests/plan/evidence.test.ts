import { expect, it } from "vitest";
import type { Aspect } from "../../src/model/deck.ts";
import { planned } from "./planned.ts";

const CLAIM = "The harbour committee decided to strengthen the northern breakwater before the winter.";
const SHORT = "Fishermen of the old quay moved their boats. Shopkeepers of the square closed their shops.";
const LONG =
  "Representatives of neighbouring municipalities nevertheless announced comprehensive environmental investigations.";

it("sets no long passage beside two others", async () => {
  const evidence = async (text: string, aspect: Aspect) =>
    (await planned(`# The harbour\n\n${CLAIM} ${text}\n`, { aspect }))
      .of("statement")
      .map((one) => one.evidence.length);
  expect(await evidence(`${SHORT} Schools of the valley changed their hours.`, "16:9")).toEqual([3]);
  expect(await evidence(`${SHORT} ${LONG}`, "16:9")).toEqual([2]);
  expect(await evidence(`${SHORT} ${LONG}`, "4:3")).toEqual([3]);
});

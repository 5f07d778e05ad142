import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Source } from "../../src/model/article.ts";
import type { Deck } from "../../src/model/deck.ts";
import type { Pack } from "../../src/model/pack.ts";
import { plan } from "../../src/plan/index.ts";
import { type Passages, passagesOf } from "../../src/render/passages.ts";
import { textFragment, timesIn } from "../../src/render/text-fragment.ts";
import { textOf } from "../../src/text/index.ts";
import { understand } from "../../src/understand/index.ts";
import { packs } from "../packs.ts";
import { hasShared, markdownCorpus, readText, SHARED } from "../read/support.ts";

function made(text: string, people: "full" | "initial" | "role" = "full"): { deck: Deck; source: Source } {
  const article = readText(text, "markdown", null);
  const pack = packs.of(article.language);
  const deck = plan(article, understand(article, pack), {
    aspect: "16:9",
    minutes: null,
    wpm: null,
    voices: "table",
    people,
    notes: true,
    presentation: { presenter: null, affiliation: null, event: null, date: null, contact: null },
    pack,
    labels: pack ?? (packs.of("en") as Pack),
    fit: Object.assign(() => 0, { span: () => 0 }),
    atlas: null,
    pictures: new Map(),
    report: () => {},
  });
  return { deck, source: article.source };
}

/** What the panel marks for a slide, sentence by sentence. */
function marked({ paragraphs, uses }: Passages, slide: number): readonly string[] {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return (uses[slide]?.used ?? "")
    .split(" ")
    .filter(Boolean)
    .flatMap((part) => {
      const [number = "", places = ""] = part.split(":");
      const text = sentences[Number(number)] ?? "";
      if (places.replace("~", "") === "*") return [text];
      return places
        .replace("~", "")
        .split(",")
        .map((place) => text.slice(...(place.split("-").map(Number) as [number, number])));
    });
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

type Made = ReturnType<typeof made>;

function holds({ deck, source }: Made): void {
  const passages = passagesOf(deck, source, true);
  const embedded = lettersOf(passages.paragraphs.flatMap(({ sentences }) => sentences).join(""));
  deck.slides.forEach((slide, index) => {
    if (slide.kind === "sources") return;
    const found = lettersOf(marked(passages, index).join(""));
    for (const shown of slide.texts) {
      if (!["headline", "evidence", "quote", "item", "event"].includes(shown.role)) continue;
      for (const range of shown.ranges) {
        const piece = lettersOf(textOf(source, [range]).text);
        if (piece && embedded.includes(piece)) expect(found, `${slide.id}: ${shown.text}`).toContain(piece);
      }
    }
  });
  const sentences = deck.slides.flatMap(({ notes }) => [...notes.say, ...notes.background]);
  for (const sentence of sentences) expect(embedded).toContain(lettersOf(sentence.text));
}

function holdsWithoutNotes({ deck, source }: Made): void {
  const { paragraphs, uses } = passagesOf(deck, source, false);
  const onSlides = new Set(
    deck.slides.flatMap(({ texts }) =>
      texts.flatMap((shown) =>
        wordsOf(`${shown.text} ${shown.ranges.map((range) => textOf(source, [range]).text).join(" ")}`),
      ),
    ),
  );
  for (const word of wordsOf(paragraphs.flatMap(({ sentences }) => sentences).join(" ")))
    expect(onSlides).toContain(word);
  for (const use of uses)
    for (const word of wordsOf(decodeURIComponent(use?.fragment ?? ""))) expect(onSlides).toContain(word);
}

const OWN = readFileSync("slides/kazakhstan-divided/article.md", "utf8");

it("tells of each task whether it is done, with notes and without", () => {
  const { deck, source } = made(
    "# T\n\nThe jobs of the week:\n\n1. [x] Paint the bench. Let it dry.\n2. [ ] Mend the gate.\n3. Rest a while.\n",
  );
  for (const notes of [true, false]) {
    const tasks = passagesOf(deck, source, notes).paragraphs.flatMap(({ task, sentences }) =>
      task ? [[task, sentences[0]]] : [],
    );
    expect(tasks).toEqual([
      ["done", "Paint the bench."],
      ["open", "Mend the gate."],
    ]);
  }
});

describe("the passage of a slide", () => {
  it("has every word the slide shows, and the whole body around it", () => holds(made(OWN)));
  it("has no word beyond the slides in a deck without notes", () => holdsWithoutNotes(made(OWN)));

  it("leaves unmarked what the slide leaves out", () => {
    const { deck, source } = made(OWN);
    const passages = passagesOf(deck, source, true);
    const sentences = passages.paragraphs.flatMap((paragraph) => paragraph.sentences);
    const shortened = passages.uses.filter((use) =>
      use?.used.split(" ").some((part) => {
        const [number = "", places = ""] = part.split(":");
        return !places.startsWith("~") && places !== "*" && sentences[Number(number)];
      }),
    );
    expect(shortened.length).toBeGreaterThan(0);
  });

  it("leads to the words before a picture that has none a page would show", () => {
    const { deck, source } = made(
      "# The count\n\nThe harbour was full of boats that week.\n\n![A quay in the rain](quay.png)\n\nIt took all week to count them.\n".replace(
        "rain",
        "rain, and ".repeat(12),
      ),
    );
    const { uses } = passagesOf(deck, source, true);
    const at = deck.slides.findIndex(({ kind }) => kind === "image");
    expect(decodeURIComponent(uses[at]?.fragment ?? "")).toBe("The harbour was full of boats that week");
    expect(passagesOf(deck, source, false).uses[at]?.fragment).toBeNull();
  });

  it("does not give away names that the talk leaves out", () => {
    const text =
      "# A count\n\nThe harbour was full that week.\n\n“It took all week,” said Maria Jensen, 42, a teacher from Eastport.\n\nThe count goes on.\n";
    const { deck, source } = made(text, "role");
    expect(JSON.stringify(passagesOf(made(text).deck, source, true))).toContain("Jensen");
    for (const notes of [true, false]) expect(JSON.stringify(passagesOf(deck, source, notes))).not.toContain("Jensen");
  });

  it.skipIf(!hasShared)(
    "holds on the shared article and every text of the corpus",
    () => {
      for (const text of [
        readFileSync(`${SHARED}/articles/kazakhstan-divided.md`, "utf8"),
        ...markdownCorpus().map((one) => one.text),
      ]) {
        const one = made(text);
        holds(one);
        holdsWithoutNotes(one);
      }
    },
    120_000,
  );
});

it("words are counted alike in a long text and in a short one", () => {
  const short = "it rained on the quay. it rained on the mill  and on the quay of the town. all was wet, it rained on";
  const filling = "no boat came in. ".repeat(8000);
  const [few, many] = [timesIn(short), timesIn(`${short} ${filling}`)];
  const words = short.split(" ");
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const run = words.slice(from, to).join(" ");
      for (const part of [run, run.slice(1), run.slice(0, -1), ` ${run}`, `${run} sun`]) {
        if (part) expect([part, many(part)]).toEqual([part, Math.max(few(part), part === " " ? 2 : 0)]);
      }
    }
  }
});

describe("a text fragment", () => {
  const of = (passage: string | readonly string[], whole = [passage].flat().join(""), before = "", after = "") =>
    textFragment({ passage: [passage].flat(), before, after, times: timesIn(whole.toLowerCase()) });

  it("names a short passage whole, without the marks around it", () => {
    expect(of("“It rained, and rained.”")).toBe("It%20rained%2C%20and%20rained");
  });

  it("names a long one by its first and last words", () => {
    const long = "The council has taken an official stance of patience, yet its towns are divided over the dam.";
    expect(of(long)).toBe("The%20council%20has%20taken,divided%20over%20the%20dam");
  });

  it("encodes what has a meaning in a fragment", () => {
    expect(of("Ready-made, cut & dried")).toBe("Ready%2Dmade%2C%20cut%20%26%20dried");
  });

  it("takes more first words where the first stand elsewhere too", () => {
    const passage = "We have seen the water rise before in this valley, and it has always gone down again.";
    const whole = `We have seen the sea. ${passage}`;
    expect(of(passage, whole)?.split(",")[0]).toBe("We%20have%20seen%20the%20water");
  });

  it("names what stands before, or behind, where the same words stand elsewhere", () => {
    const whole = "It rained. “Then the sun came.” “It rained.” It froze.";
    expect(of("“It rained.”", whole, "“Then the sun came.”")).toBe("the%20sun%20came.%E2%80%9D-,%E2%80%9CIt%20rained");
    expect(of("It rained.”", whole, "", "It froze – again.")).toBe("It%20rained.%E2%80%9D,-It%20froze");
    expect(of("— It rained.", whole, "Then the sun came.")).toBe("It%20rained");
  });

  it("goes from words to words, with no dash among them and nothing that a page sets between words", () => {
    expect(of("The mill -- older than the bridge -- will be pulled down — at once.")).toBe(
      "older%20than%20the%20bridge,will%20be%20pulled%20down",
    );
    expect(of(["The gauge", " was read at noon,", " and again."])).toBe("was%20read%20at%20noon");
    expect(of("const level = 3;\n\treturn level;")).toBe("const%20level%20%3D%203");
    expect(of("Well – if you – say so.")).toBe("if%20you");
    expect(of("We knew it – of course – all of us.")).toBe("We%20knew%20it,all%20of%20us");
    expect(of("We knew it – or not.", "We knew it – or not. We knew it all.")).toBe("We%20knew%20it");
    expect(of("Ready-made for 2010–2014.")).toBe("Ready%2Dmade%20for%202010");
  });

  it("is none where there are no words", () => {
    expect(of(" … ")).toBeNull();
  });
});

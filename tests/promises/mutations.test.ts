// A promise is worth what sees it broken: every checker is shown talks that break it, one way each.
import { beforeAll, describe, expect, it } from "vitest";
import type { Slide } from "../../src/model/deck.ts";
import { derived } from "./derived.ts";
import { fetched } from "./fetched.ts";
import { truth, verbatim } from "./invented.ts";
import { lost, notes, notesOnPage, omissions, partition, timing } from "./lost.ts";
import { broken, headed, sentenceWith, slideOf, without } from "./mutations.ts";
import { page } from "./page.ts";
import { quotes } from "./quotes.ts";
import { difference } from "./random.ts";
import { made } from "./scripts.ts";
import { type Script, type Talk, talkOf } from "./talk.ts";

const script = made().find(({ name }) => name.includes("-en")) as Script;
let talk: Talk;
let short: Talk;

beforeAll(async () => {
  talk = await talkOf(script);
  short = await talkOf(script, { minutes: 2 });
});

type Break = (copy: Parameters<Parameters<typeof broken>[1]>[0]) => void;
const speaking = (copy: Parameters<Break>[0]) => copy.deck.slides.filter(({ notes: { say } }) => say.length > 1);

describe("nothing lost: the check sees", () => {
  const ofNotes: [string, Break][] = [
    ["a sentence taken out", (copy) => void speaking(copy)[0]?.notes.say.splice(1, 1)],
    ["the last sentence taken out", (copy) => void speaking(copy).at(-1)?.notes.say.pop()],
    ["the notes of a whole slide taken out", (copy) => void speaking(copy)[1]?.notes.say.splice(0)],
    [
      "a sentence said twice on a slide",
      (copy) => speaking(copy).map(({ notes: { say } }) => say.push(say[0] as never)),
    ],
    [
      "a sentence said again on another slide",
      (copy) => void speaking(copy)[1]?.notes.say.push(speaking(copy)[0]?.notes.say[0] as never),
    ],
    ["two sentences swapped", (copy) => void speaking(copy)[0]?.notes.say.reverse()],
    [
      "two slides' notes swapped",
      (copy) => {
        const [one, other] = speaking(copy) as unknown as readonly [Slide, Slide];
        Object.assign(copy.deck, {
          slides: copy.deck.slides.map((slide) =>
            slide.id === one.id
              ? { ...slide, notes: other.notes }
              : slide.id === other.id
                ? { ...slide, notes: one.notes }
                : slide,
          ),
        });
      },
    ],
    [
      "a word changed",
      (copy) => {
        const first = speaking(copy)[0]?.notes.say[0];
        if (first) first.text = first.text.replace(/\p{L}{2,}/u, "never");
      },
    ],
    [
      "half of a sentence",
      (copy) => {
        const first = speaking(copy)[0]?.notes.say[0];
        if (first)
          Object.assign(first, { end: first.start + 20, ranges: [{ start: first.start, end: first.start + 20 }] });
      },
    ],
  ];
  it.each(ofNotes)("%s", (_, how) => {
    expect(notes(talk)).toEqual([]);
    expect(notes(broken(talk, how))).not.toEqual([]);
    expect(notes(short)).toEqual([]);
    expect(notes(broken(short, how))).not.toEqual([]);
  });

  it("background out of order", () => {
    const how: Break = (copy) => copy.deck.slides.forEach(({ notes: { background } }) => void background.reverse());
    expect(notes(broken(short, how))).not.toEqual([]);
  });

  it("a paragraph that nobody read: it is in no sentence, though in the body", () => {
    const how: Break = (copy) => {
      const gone = copy.article.sections[1]?.blocks.splice(0, 1)[0];
      for (const { notes: told } of copy.deck.slides)
        for (const list of [told.say, told.background])
          for (let i = list.length - 1; i >= 0; i--)
            if (gone && (list[i]?.start ?? 0) >= gone.start && (list[i]?.end ?? 0) <= gone.end) list.splice(i, 1);
    };
    expect(notes(broken(talk, how))).not.toEqual([]);
  });

  it("a passage in no part, one in two, and a part that is not there", () => {
    expect(partition(talk)).toEqual([]);
    const body = talk.article.parts.findIndex(({ is }) => is === "body");
    expect(partition(broken(talk, ({ article: { parts } }) => void parts.splice(body, 1)))).not.toEqual([]);
    expect(
      partition(broken(talk, ({ article: { parts } }) => void parts.splice(body, 0, parts[body] as never))),
    ).not.toEqual([]);
    const clipped: Break = ({ article: { parts } }) => {
      const part = parts[body];
      if (part) part.end -= 12;
    };
    expect(partition(broken(talk, clipped))).not.toEqual([]);
  });

  it("half of the article left out, with a reason or without one", () => {
    expect(omissions(talk)).toEqual([]);
    const half = (why: string): Break => {
      return (copy) => {
        const { article, deck, source } = copy;
        const from = source.indexOf("## What the engineers say");
        const gone = article.sections.filter(({ start }) => start >= from).flatMap(({ blocks }) => blocks);
        article.sections = article.sections.filter(({ start }) => start < from);
        for (const part of article.parts) if (part.start >= from) part.is = "omitted";
        article.omitted.push(
          ...gone.map(({ text, start, end, ranges }) => ({ text, start, end, ranges, why: why as never })),
        );
        for (const { notes: told } of deck.slides) {
          told.say = told.say.filter(({ start }) => start < from);
          told.background = told.background.filter(({ start }) => start < from);
        }
      };
    };
    expect(omissions(broken(talk, half("boilerplate")))).not.toEqual([]);
    expect(omissions(broken(talk, half("")))).not.toEqual([]);
    const silent: Break = (copy) => {
      half("boilerplate")(copy);
      copy.article.omitted = [];
    };
    expect(omissions(broken(talk, silent))).not.toEqual([]);
  });

  it("a page that says less than the deck", () => {
    expect(notesOnPage(talk)).toEqual([]);
    const sentence = /<span data-start="\d+" data-end="\d+">[^<]*<\/span>/u;
    const at = talk.html.indexOf('<div class="say">');
    const say = talk.html.slice(at);
    expect(notesOnPage({ ...talk, html: talk.html.slice(0, at) + say.replace(sentence, "") })).not.toEqual([]);
    expect(notesOnPage({ ...talk, html: talk.html.slice(0, at) + say.replace(sentence, "$&$&") })).not.toEqual([]);
  });

  it("a talk that is too long, too short, or counts its seconds wrong", () => {
    expect([timing(talk), timing(short)]).toEqual([[], []]);
    expect(timing({ ...short, minutes: 1.8 })).not.toEqual([]);
    expect(timing({ ...short, minutes: 2.2 })).not.toEqual([]);
    expect(timing({ ...talk, minutes: 30 })).not.toEqual([]);
    const hasty: Break = ({ deck }) => {
      const slide = deck.slides.find(({ notes: { say } }) => say.length > 1);
      const other = deck.slides[0];
      if (!slide || !other) return;
      other.seconds += slide.seconds - 1;
      slide.seconds = 1;
    };
    expect(timing(broken(talk, hasty))).not.toEqual([]);
    expect(timing(broken(talk, ({ deck }) => void deck.seconds++))).not.toEqual([]);
    expect(timing(broken(talk, ({ deck }) => void (deck.slides[0] as { seconds: number }).seconds++))).not.toEqual([]);
    const left: Break = ({ deck: { slides } }) => {
      const told = slides.find(({ notes: { say } }) => say.length > 1)?.notes;
      if (told) told.background = told.say.splice(0, 1);
    };
    expect(timing(broken(talk, left))).not.toEqual([]);
  });
});

describe("nothing bent: the check sees a headline without", () => {
  const cases: [word: string, sentence: string][] = [
    ["Some ", "residents, especially"],
    ["especially ", "residents, especially"],
    ["most of ", "have made up their minds"],
    ["more than ", "gathered in the square"],
    ["not ", "The mayor, Oskar"],
    ["could ", "The mayor, Oskar"],
    ["may ", "It may be held"],
    [", if the water board agrees", "It may be held"],
    ["Around ", "households own land"],
    ["Among the farmers we spoke with, ", "only three were against"],
    ["only ", "only three were against"],
    ["According to him, ", "enough water for two dry summers"],
    [", although nobody has measured the river since 1998", "enough water for two dry summers"],
    ["said ", "Ib Carlsen, an engineer"],
    ["perhaps ", "there would perhaps be no plan"],
    ["Without the flood ", "there would perhaps be no plan"],
    [" yet", "The council has taken"],
  ];
  it.each(cases)("“%s”", (word, sentence) => {
    const whole = sentenceWith(talk, sentence);
    const bent = without(talk, whole, word);
    expect(truth(headed(talk, bent)).filter((fault) => fault.includes("left out"))).not.toEqual([]);
    expect(truth(headed(talk, whole)).filter((fault) => fault.includes("left out"))).toEqual([]);
  });

  const fine: [words: string, sentence: string][] = [
    [" along the Lark", "have made up their minds"],
    [", an engineer at the water board,", "Ib Carlsen, an engineer"],
    [" in the square of Larkhaven", "gathered in the square"],
  ];
  it.each(fine)("but leaves “%s” be", (words, sentence) => {
    const cut = headed(talk, without(talk, sentenceWith(talk, sentence), words));
    expect(truth(cut).filter((fault) => fault.startsWith("statement-made"))).toEqual([]);
    expect(verbatim(cut).filter((fault) => fault.startsWith("statement-made"))).toEqual([]);
  });

  it("words it was not told are gone", () => {
    const whole = sentenceWith(talk, "residents, especially");
    expect(verbatim(headed(talk, { ...whole, text: whole.text.replace("Some residents", "Residents") }))).not.toEqual(
      [],
    );
  });

  it("or with words in another order, or of two sentences", () => {
    const [one, other] = [sentenceWith(talk, "have made up their minds"), sentenceWith(talk, "gathered in the square")];
    const words = one.text.split(" ");
    expect(verbatim(headed(talk, { ...one, text: [words[1], words[0], ...words.slice(2)].join(" ") }))).not.toEqual([]);
    const backwards = { ...other, ranges: [...without(talk, other, "gathered").ranges].reverse() };
    expect(verbatim(headed(talk, backwards))).not.toEqual([]);
    const mixed = [
      without(talk, one, "The council has taken no decision "),
      without(talk, other, "On 6 May, "),
    ] as const;
    const text = `${mixed[0].text} ${mixed[1].text}`;
    const ranges = [...mixed[0].ranges, ...mixed[1].ranges];
    const both = { text, ranges, start: mixed[0].start, end: mixed[1].end };
    expect(truth(headed(talk, both)).filter((fault) => fault.startsWith("statement-made"))).not.toEqual([]);
  });

  it("or whose pronoun points outside it", () => {
    for (const sentence of ["It may be held", "She added that", "His colleagues were", "One of them, who asked"])
      expect(
        truth(headed(talk, sentenceWith(talk, sentence))).filter((fault) => fault.includes("points outside")),
      ).not.toEqual([]);
    const heading = talk.article.sections[1]?.heading;
    expect(truth(headed(talk, { ...(heading as NonNullable<typeof heading>) })).join()).not.toContain("statement-made");
  });
});

describe("nothing invented: the check sees", () => {
  const ofQuote = (how: (slide: ReturnType<typeof slideOf<"quote">>) => void): Talk =>
    broken(talk, (copy) => how(slideOf(copy, "quote")));
  const found = (bent: Talk) => [...verbatim(bent), ...quotes(bent)];

  it("a word changed in a quote", () => {
    const bent = ofQuote(({ passages: [passage], texts }) => {
      if (!passage) return;
      const shown = texts.find(({ text }) => text === passage.text);
      passage.text = passage.text.replace(/\b(\w{4,})\b/u, "never");
      if (shown) shown.text = passage.text;
    });
    expect(found(talk)).toEqual([]);
    expect(found(bent)).not.toEqual([]);
  });

  it.each(["start", "end", "middle"] as const)("a quote cut at its %s without a mark", (where) => {
    const bent = ofQuote((slide) => {
      const [passage] = slide.passages;
      if (!passage) return;
      const words = passage.text.split(" ").filter((word) => /^\p{L}+$/u.test(word));
      const word = words.find((one) => one.length > 3 && passage.text.split(one).length === 2) ?? "";
      const at = talk.source.indexOf(word, passage.start);
      const { start, end } = passage;
      const ranges =
        where === "start"
          ? [{ start: at, end }]
          : where === "end"
            ? [{ start, end: at }]
            : [
                { start, end: at },
                { start: at + word.length, end },
              ];
      slide.passages.splice(0, slide.passages.length, {
        ...passage,
        text: ranges.map((range) => talk.source.slice(range.start, range.end).trim()).join(" "),
        start: ranges[0]?.start ?? 0,
        end: ranges.at(-1)?.end ?? 0,
        ranges,
      });
      slide.joints.splice(0);
      slide.cutBefore = false;
      slide.cutAfter = false;
    });
    expect(quotes(bent)).not.toEqual([]);
  });

  it("what a slide of two utterances leaves out between them", () => {
    const bent = broken(talk, (copy) => {
      const slide = slideOf(copy, "quote");
      const [passage] = slide.passages;
      const quote = copy.findings.quotes.find((one) => one.text.startsWith("We were never asked"));
      if (!passage || !quote) throw new Error("the quote is not there");
      const [first, second] = quote.fragments;
      const piece = ({ start = 0, end = 0 }: { start?: number; end?: number } = {}, from = 0) => {
        const range = { start: start + from, end };
        return { ...passage, ...range, ranges: [range], text: talk.source.slice(range.start, end) };
      };
      slide.passages.splice(0, slide.passages.length, piece(first) as never, piece(second, 12) as never);
      slide.joints.splice(0, slide.joints.length, "interruption");
    });
    expect(quotes(bent).join()).toContain("is cut before it without a mark");
  });

  it("a quote under another speaker, and narration shown as a quote", () => {
    const other = ofQuote((slide) => {
      const others = talk.findings.people.filter(({ name }) => name && name.text !== slide.credit?.name?.text);
      if (slide.credit?.name) Object.assign(slide.credit.name, others[0]?.name);
    });
    expect(quotes(other)).not.toEqual([]);
    const told = sentenceWith(talk, "have made up their minds");
    expect(quotes(ofQuote(({ passages: [passage] }) => void Object.assign(passage ?? {}, told)))).not.toEqual([]);
  });

  const timeline = (date: string, shown: string, when: string): Talk =>
    broken(talk, ({ deck, source }) => {
      const start = source.indexOf(when);
      const end = start + when.length;
      const place = { start, end, ranges: [{ start, end }] };
      const row = {
        date,
        when: { ...place, text: shown, role: "date", derivation: "date" },
        what: { ...place, text: when, role: "event", derivation: null },
      };
      deck.slides.push({ kind: "timeline", id: "timeline-made", texts: [], events: [row] } as never);
    });
  const dates: [string, string, string, boolean][] = [
    ["2021-05-06", "6 May 2021", "On 6 May", true],
    ["2021-05-07", "7 May 2021", "On 6 May", false],
    ["2021-05-06", "7 May 2021", "On 6 May", false],
    ["2021-06-06", "6 June 2021", "On 6 May", false],
    ["2019-05-06", "6 May 2019", "On 6 May", false],
    ["2021-05-08", "8 May 2021", "two days after the meeting", true],
    ["2021-05-12", "12 May 2021", "two days after the meeting", false],
    ["2007-03", "March 2007", "In March 2007", true],
    ["2007-03-06", "6 March 2007", "In March 2007", false],
    ["2008-03", "March 2008", "In March 2007", false],
    ["2021-13", "13 2021", "In March 2007", false],
  ];
  it.each(dates)("whether %s, shown as %s, is what “%s” says", (date, shown, when, right) => {
    expect(derived(timeline(date, shown, when)).filter((fault) => fault.startsWith("timeline-made")).length === 0).toBe(
      right,
    );
  });

  it("a bent age, a bent name, and a derivation nobody knows", () => {
    const bend = (derivation: string, how: (shown: { text: string; derivation: string | null }) => void): Talk =>
      broken(talk, ({ deck }) => {
        for (const { texts } of deck.slides) for (const shown of texts) if (shown.derivation === derivation) how(shown);
      });
    expect(derived(talk)).toEqual([]);
    expect(derived(bend("age", (shown) => void Object.assign(shown, { text: "49" })))).not.toEqual([]);
    expect(derived(bend("age", (shown) => void Object.assign(shown, { derivation: "guess" })))).not.toEqual([]);
    const named = broken(talk, ({ deck }) => {
      const shown = deck.slides.flatMap(({ texts }) => texts).find(({ role }) => role === "author");
      if (shown) Object.assign(shown, { text: "Nora Whitlock", derivation: "name" });
    });
    expect(derived(named)).not.toEqual([]);
  });

  it("a number without “around”, or drawn with another value", () => {
    const figure = (value: number, qualified: boolean, number = "62%", before = "Around"): Talk =>
      broken(talk, ({ deck, source }) => {
        const text = (words: string, role: string, near = number) => {
          const start = source.lastIndexOf(words, source.indexOf(near) + words.length);
          return {
            text: words,
            role,
            derivation: null,
            start,
            end: start + words.length,
            ranges: [{ start, end: start + words.length }],
          };
        };
        const what = text("of the valley's households own land below the planned waterline", "what", "of the valley's");
        const entry = {
          number: text(number, "number"),
          qualifier: qualified ? text(before, "qualifier") : null,
          what,
          value,
          unit: "%",
        };
        deck.slides.push({ kind: "figure", id: "figure-made", texts: [], figures: [entry], statement: null } as never);
      });
    const made = (bent: Talk) => truth(bent).filter((fault) => fault.startsWith("figure-made"));
    expect(made(figure(62, true))).toEqual([]);
    expect(made(figure(62, false))).not.toEqual([]);
    expect(made(figure(26, true))).not.toEqual([]);
  });

  it("a page that shows other words than the deck, fewer, or more", () => {
    expect(page(talk)).toEqual([]);
    const shown = /(<h2 class="headline"><span data-role="headline"[^>]*>)([^<]+)/u;
    expect(talk.html).toMatch(shown);
    expect(page({ ...talk, html: talk.html.replace(shown, "$1All $2") })).not.toEqual([]);
    expect(
      page({ ...talk, html: talk.html.replace(/<h2 class="headline"><span data-role="headline"[\s\S]*?<\/h2>/u, "") }),
    ).not.toEqual([]);
    expect(page({ ...talk, html: talk.html.replace(/<footer/u, "<p>Experts agree</p><footer") })).not.toEqual([]);
  });
});

describe("nothing fetched: the check sees", () => {
  const into = (markup: string) => talk.html.replace('<div class="content">', `<div class="content">${markup}`);
  it.each([
    '<img src="https://example.org/a.png" alt="">',
    "<img src='//example.org/a.png'>",
    "<img srcset=https://example.org/a.png>",
    '<img src="a.png">',
    '<link rel="preload" href="https://example.org/a.css">',
    '<iframe src="https://example.org"></iframe>',
    '<script src="https://example.org/a.js"></script>',
    "<script>alert(1)</script>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<p onclick="alert(1)">x</p>',
    "<svg/onload=alert(1)>",
    '<p style="background:url(https://example.org/a.png)">x</p>',
    '<form action="https://example.org"><button>x</button></form>',
    '<video poster="https://example.org/a.png"></video>',
    '<base href="https://example.org/">',
    '<object data="a.swf"></object>',
  ])("%s", (markup) => {
    expect(fetched(talk.html)).toEqual([]);
    expect(fetched(into(markup))).not.toEqual([]);
  });

  it.each([
    ["no policy", /<meta http-equiv="Content-Security-Policy"[^>]*>/u, ""],
    ["a policy that lets scripts in", "script-src ", "script-src 'unsafe-inline' "],
    ["a policy that lets pictures in", "img-src data:", "img-src data: https:"],
    ["a policy without a default", "default-src 'none'; ", ""],
    ["a style sheet from elsewhere", "<style>", '<style>@import "https://example.org/a.css";'],
    ["a font from elsewhere", "<style>", "<style>@font-face{font-family:x;src:url(https://example.org/a.woff2)}"],
  ] as const)("%s", (_, from, to) => {
    expect(talk.html).not.toBe(talk.html.replace(from, to));
    expect(fetched(talk.html.replace(from, to))).not.toEqual([]);
  });

  it("but lets a link be", () => {
    expect(fetched(into('<a href="https://example.org/" rel="noreferrer">x</a>'))).toEqual([]);
  });
});

describe("nothing random: the check sees", () => {
  it("one byte", () => {
    expect(difference(talk.html, talk.html)).toBeNull();
    expect(difference(talk.html, talk.html.replace("</html>", "</html> "))).toContain("at ");
  });
});

it("a whole talk, unbroken, keeps the first promise", () => expect([...lost(talk), ...lost(short)]).toEqual([]));

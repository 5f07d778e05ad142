import { describe, expect, it } from "vitest";
import { heard } from "./heard.ts";

const turns = (...paragraphs: string[]) => paragraphs.join("\n\n");
const INTRO = "Mary Brown, 41, a nurse from Leeds, has kept the ward open.";

describe("an interview whose paragraphs begin with who speaks", () => {
  it("gives who answers their words, through paragraphs that go on, and who asks to nobody", () => {
    const { quotes } = heard(
      turns(
        INTRO,
        "The Bugle: How did it begin?",
        "Mary Brown: By chance. Nobody else had the keys.",
        "It was a cold winter.",
        "The Bugle: And now?",
        "Brown: I sleep “like a stone” again.",
        "The ward closes in May.",
      ),
      "en",
    );
    expect(quotes.map(({ text, speaker, via }) => [text, speaker?.name ?? null, via])).toEqual([
      ["How did it begin?", null, "none"],
      ["By chance. Nobody else had the keys. It was a cold winter.", "Mary Brown", "name"],
      ["And now?", null, "none"],
      ["I sleep “like a stone” again.", "Mary Brown", "name"],
    ]);
    expect(quotes[1]?.speaker).toMatchObject({ age: 41, role: "nurse", place: "Leeds" });
  });

  it("knows who answers by initials", () => {
    const { quotes } = heard(
      turns(INTRO, "Q: How did it begin?", "MB: By chance.", "Q: And now?", "MB: I sleep again."),
      "en",
    );
    expect(quotes.map(({ speaker }) => speaker?.name ?? null)).toEqual([null, "Mary Brown", null, "Mary Brown"]);
  });

  it.each([
    ["ru", "Газета: Как это началось?", "Мария Белова: Случайно.", "Газета: А теперь?", "Белова: Я снова сплю."],
    ["de", "Kurier: Wie begann es?", "Maria Braun: Zufällig.", "Kurier: Und jetzt?", "Braun: Ich schlafe wieder."],
  ])("is known in %s", (lang, ...said) => {
    expect(heard(turns(...said), lang).quotes.map(({ speaker }) => speaker?.name?.split(" ")[0] ?? null)).toEqual([
      null,
      expect.stringMatching(/^(?:Mar|Мар)/),
      null,
      expect.stringMatching(/^(?:Mar|Мар)/),
    ]);
  });

  it("gives their words to people who talk to each other where nobody asks", () => {
    const { quotes } = heard(
      turns(
        INTRO,
        "Mary Brown: We opened the ward in the cold winter.",
        "Peter Hall: I had the only keys, and I kept them.",
        "The beds came later.",
        "Mary Brown: We never asked who had paid for the lamps.",
        "Moderator: Thank you both.",
        "It is late.",
        "Peter Hall: It was the baker who paid for all of them.",
      ),
      "en",
    );
    expect(quotes.map(({ text, speaker }) => [text.slice(0, 12), speaker?.name ?? null])).toEqual([
      ["We opened th", "Mary Brown"],
      ["I had the on", "Peter Hall"],
      ["We never ask", "Mary Brown"],
      ["It was the b", "Peter Hall"],
    ]);
    expect(quotes[1]?.text).toMatch(/beds came later\.$/);
  });

  it.each([
    [
      "one person's lines follow each other",
      [
        "Mary Brown: The ward opened in the cold winter.",
        "Mary Brown: The ward closed in the warm summer.",
        "Mary Brown: The ward was painted in the spring.",
        "Peter Hall: The harbour was closed in the autumn.",
        "Peter Hall: The harbour was opened in the winter.",
      ],
    ],
    [
      "nobody asks",
      ["Mary Brown: The keys.", "Peter Hall: The beds.", "Mary Brown: The lamp.", "Peter Hall: The door."],
    ],
    ["nobody is named", ["Pros: Cheap.", "Cons: Why so slow?", "Pros: Light.", "Cons: Who mends it?"]],
    ["there are two turns", ["The Bugle: How did it begin?", "Mary Brown: By chance."]],
  ])("is none where %s", (_, said) => {
    expect(heard(turns("It was a cold winter.", ...said), "en").quotes).toEqual([]);
  });
});

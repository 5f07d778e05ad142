import { describe, expect, it } from "vitest";
import { heard } from "./heard.ts";

const speakers = (text: string) =>
  heard(text, "en").quotes.map(({ speaker }) => speaker && (speaker.name ?? speaker.role));

describe("the subject of an English verb of saying", () => {
  it.each([
    ["Mary Brown, who runs The Old Mill, told us it was “far too small for us”.", "Mary Brown"],
    ["The head of the bank that Peter Hall owns said it was “not for sale”.", "head of the bank"],
    ["Peter Hall blamed the council for the flood, saying it “did not listen to us”.", "Peter Hall"],
    ["Peter Hall last week called the plan “utterly silly”.", "Peter Hall"],
    ["It was, Peter Hall said, “the end of it”.", "Peter Hall"],
    ["The vow to “bring it all back” pleases those who left long ago, said Peter Hall, a historian.", "Peter Hall"],
    ["Peter Hall told Leeds-based lawyer Mary Brown that he was “not for sale”.", "Peter Hall"],
    ["“We did not know,” said James Baker of the bank.", "James Baker"],
    ["“We did not know,” the Morning Bugle wrote.", "Morning Bugle"],
  ])("%s", (text, name) => expect(speakers(text)).toEqual([name]));
});

describe("who an English pronoun means", () => {
  it.each([
    ["At a fair for Peter Hall in York, Simon Reed sang. He said: “I like it here.”", "Simon Reed"],
    ["A friend of Simon Reed met Mary Brown. She said: “I like it here.”", "Mary Brown"],
    ["Than Peter Hall nobody is taller, Simon Reed said. “I like it here,” he added.", "Simon Reed"],
    ["For Simon Reed, Peter Hall was too slow. “I like it here,” he added.", "Simon Reed"],
    ["Peter Hall came. One farmer from York said the roads were bad. “I like it here,” he added.", "farmer from York"],
    ["Peter Hall leads the council. The council is new. It said: “We like it here.”", "council"],
  ])("%s", (text, name) => expect(speakers(text)).toEqual([name]));

  it("leaves it to who spoke last", () => {
    const text = "“I like it here,” Simon Reed said. “We stay.” Mary Brown left.\n\n“Nobody told us,” he said.";
    expect(speakers(text).at(-1)).toBe("Simon Reed");
  });
});

describe("people in English", () => {
  it("keeps initials in a role", () => {
    const { people } = heard("“It is a shame,” said Peter Hall, president of the Jane F. Brown Company.", "en");
    expect(people.find(({ name }) => name === "Peter Hall")?.role).toBe("president of the Jane F. Brown Company");
  });

  it.each([
    ["U.S. Chief Road Officer Mary Brown met them.", "U.S. Chief Road Officer"],
    ["Deputy Bridge Secretary Mary Brown met them.", "Deputy Bridge Secretary"],
    ["In Leeds Mayor Mary Brown met them.", "Mayor"],
  ])("keeps all of a title in capitals: %s", (text, role) => {
    const { people } = heard(text, "en");
    expect(people.find(({ name }) => name === "Mary Brown")?.role).toBe(role);
  });

  it("keeps what a hyphen ties to initials in a role", () => {
    const { people } = heard("Mary Brown, head of N.Y.-based firm Hall, came late. “It rained,” Brown said.", "en");
    expect(people.find(({ name }) => name === "Mary Brown")?.role).toBe("head of N.Y.-based firm Hall");
  });

  it("finds somebody described by a role that was told before", () => {
    const text = "Mary Brown, the mayor of Leeds, and Peter Hall, a baker, met. “It rained,” the Leeds mayor said.";
    expect(heard(text, "en").quotes[0]?.speaker).toMatchObject({ name: "Mary Brown", role: "mayor of Leeds" });
  });

  it("gives nobody the title or the verb of another", () => {
    const { people } = heard("In Virginia, mayor Peter Hall spoke. With Mary Brown, the doctor said little.", "en");
    expect(people.find(({ name }) => name === "Mary Brown")).toMatchObject({ role: null });
    expect(people.find(({ name }) => name === "Peter Hall")).toMatchObject({ role: "mayor" });
  });

  it("gives words without an attribution to who is named behind the next", () => {
    expect(speakers("It rained. “I was cold.” “We all were,” said Mary Brown.")).toEqual(["Mary Brown", "Mary Brown"]);
  });
});

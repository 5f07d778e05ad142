import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planned } from "../plan/planned.ts";

const article = readFileSync("tests/promises/articles/ferry-footnotes.md", "utf8");

async function pageOf(options = {}): Promise<{ faces: string[]; notes: string[] }> {
  const { files } = await planned(article, { ...options, formats: ["html"] });
  const html = String(files[0]?.content);
  const parts = html.split(/<section id=/u).slice(1);
  return {
    faces: parts.map((part) => part.split('<aside class="notes">')[0] ?? ""),
    notes: parts.map((part) => /<aside class="notes">([\s\S]*?)<\/aside>/u.exec(part)?.[1] ?? ""),
  };
}

const marksOn = (face: string) => Array.from(face.matchAll(/class="footmark"[^>]*>([^<]*)</gu), ([, mark]) => mark);
const footOf = (face: string) =>
  Array.from(face.matchAll(/<span class="footnote">(.)&nbsp;<span data-role="footnote"/gu), ([, mark]) => mark);

describe("footnotes on a page", () => {
  it("have a mark on the slide and the same one at its foot", async () => {
    const { faces } = await pageOf();
    const marked = faces.filter((face) => marksOn(face).length > 0);
    expect(marked.length).toBeGreaterThan(1);
    for (const face of faces) expect([...new Set(marksOn(face))].sort()).toEqual(footOf(face));
  });

  it("are marked behind the quotation mark of who is quoted", async () => {
    const { faces } = await pageOf();
    expect(faces.some((face) => /café[,.]?<\/span>”(?:&#8288;|\u2060)<span class="footmark"/u.test(face))).toBe(true);
  });

  it("stand under the notes, whole, in order, and marked in the text", async () => {
    const { notes } = await pageOf();
    const long = notes.find((aside) => aside.includes("Counted over four weeks"));
    expect(long).toContain("weekends, too.");
    for (const aside of notes) {
      const listed = Array.from(aside.matchAll(/class="footnote">([⁰¹²³⁴-⁹]+)&nbsp;/gu), ([, mark]) => mark);
      const numbers = listed.map((mark = "") => "⁰¹²³⁴⁵⁶".indexOf(mark));
      expect(numbers).toEqual([...numbers].sort());
    }
    expect(notes.join("").match(/<\/span>[²³⁴⁵⁶]/gu)?.length).toBeGreaterThan(4);
  });

  it("name nobody who is to stand there by initials", async () => {
    const named = article.replace("If the yard delivers", "As Olav Rein says");
    const { deck } = await planned(named, { people: "initial" });
    const texts = JSON.stringify(deck.slides.flatMap(({ footnotes, notes }) => [footnotes, notes.footnotes]));
    expect(texts).toContain("As O. R. says");
    expect(texts).not.toContain("Olav");
  });
});

import { expect, it } from "vitest";
import { filler, planned } from "./planned.ts";

const fenced = (lines: number) =>
  `\`\`\`js\n${Array.from({ length: lines }, (_, i) => `gate.open(${i});`).join("\n")}\n\`\`\``;
const talkOf = (above: string, lines: number) =>
  planned(`# A\n\n${filler(8)}\n\n## The gate\n\n${filler(4)}${above}\n\n${fenced(lines)}\n\n${filler(4)}`);

it("stands under the sentence that leads to it, which is said with it", async () => {
  const { of } = await talkOf("The gate of the harbour opens with one call:", 3);
  const [slide] = of("code");
  expect(slide).toMatchObject({
    intro: { text: "The gate of the harbour opens with one call:" },
    headline: slide?.intro?.text,
  });
  expect(slide?.notes.say.map(({ text }) => text)).toEqual(["The gate of the harbour opens with one call:"]);
});

it("stands under its section's heading where no sentence leads to it, or one that leans on another", async () => {
  for (const above of ["", "It opens with one call:"]) {
    const { of } = await talkOf(above, 3);
    expect(of("code")[0]?.intro?.text).toBe("The gate");
  }
});

it("goes on under the heading, and has no page more for what stands above", async () => {
  const intro = "The gate of the harbour opens with one call:";
  const { of } = await talkOf(intro, 30);
  const [first, ...others] = of("code").map((slide) => slide.intro?.text ?? null);
  expect(others.length).toBeGreaterThan(0);
  expect([intro, null]).toContain(first ?? null);
  for (const other of others) expect(["The gate", null]).toContain(other);
  const bare = await planned(`${fenced(30)}`);
  expect(of("code")).toHaveLength(bare.of("code").length);
});

it("stands alone where nothing is above", async () => {
  const { of } = await planned(fenced(3));
  expect(of("code")).toMatchObject([{ intro: null, headline: "gate.open(0);" }]);
});

it("keeps the white space that a later page's first line begins with", async () => {
  const lines = Array.from({ length: 60 }, (_, at) => `${" ".repeat((at % 5) * 4)}step(${at})`);
  const code = lines.join("\n").replaceAll("step(40)", "\n\n  \n    step(40)");
  const { of } = await planned(`# Steps\n\nThe harbour keeps its steps in a file.\n\n\`\`\`\n${code}\n\`\`\`\n`);
  const pages = of("code").map((slide) => slide.code);
  expect(pages.length).toBeGreaterThan(3);
  const written = new Set(code.split("\n"));
  for (const { text, start, end } of pages) {
    for (const line of text.split("\n")) expect(written).toContain(line);
    expect(end - start).toBe(text.length);
  }
});

it("stands under the step of a list that it belongs to", async () => {
  const { of } = await planned(
    `# A\n\n${filler(4)}\n\n1. Paint the bench of the quiet harbour.\n2. Open the gate of the quiet harbour.\n\n   \`\`\`js\n   gate.open();\n   \`\`\`\n\n${filler(4)}`,
  );
  expect(of("code")).toMatchObject([
    { intro: { text: "Open the gate of the quiet harbour" }, code: { text: "gate.open();" } },
  ]);
});

import { describe, expect, it } from "vitest";
import { rasterOf } from "../../src/text/raster.ts";
import { filler, planned } from "./planned.ts";

/** The head of a PNG file: as much as tells its size. */
function png(width: number, height: number): string {
  const bytes = Buffer.alloc(45);
  bytes.write("\x89PNG\r\n\x1a\n", "latin1");
  bytes.writeUInt32BE(13, 8);
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write("IEND", 37, "latin1");
  return `data:image/png;base64,${bytes.toString("base64")}`;
}

/** What is said of pictures that aren't there, wherever it stands. */
const said = ({ deck }: Awaited<ReturnType<typeof planned>>) =>
  deck.slides.flatMap(({ texts }) => texts.filter(({ role }) => role === "alt").map(({ text }) => text));

const pictured = (below: string, url = png(800, 500), title = "") =>
  planned(`# A\n\n${filler(4)}\n\n![A gate](${url}${title})\n\n${below}\n\n${filler(4)}`);

describe("a picture", () => {
  it("tells how large it is", async () => {
    const { of } = await pictured("");
    expect(of("image")).toMatchObject([{ natural: { width: 800, height: 500 }, caption: null, credit: null }]);
  });

  it.each([
    [1, 1],
    [900, 2],
  ])("of %i×%i pixels is no slide, and that is said", async (width, height) => {
    const { of, told } = await pictured("", png(width, height));
    expect(of("image")).toEqual([]);
    expect(told.map(({ code }) => code)).toEqual(["picture-too-small"]);
  });

  it.each([
    ["*The gate in winter.*", "The gate in winter.", null],
    ["*The gate in winter. Photo: Ada Example*", "The gate in winter.", "Photo: Ada Example"],
    ["*The gate in winter (© Ada Example)*", "The gate in winter", "© Ada Example"],
    ["Photo by Ada Example", null, "Photo by Ada Example"],
    ["<figcaption>The gate, closed.</figcaption>", "The gate, closed.", null],
  ])("has %s below it", async (below, caption, credit) => {
    const { of } = await pictured(below);
    const [slide] = of("image");
    expect(slide?.caption?.text ?? null).toBe(caption);
    expect(slide?.credit?.text ?? null).toBe(credit);
    expect(slide?.notes.say).toHaveLength(below.split(". ").length);
  });

  it("that can't be shown and says too little is told of by its caption", async () => {
    const talk = await pictured("*The northern gate in winter.*", "https://example.org/gate.png");
    expect(said(talk)).toEqual(["The northern gate in winter."]);
  });

  const claims = [
    "The old bridge over the river was closed for the whole winter by the town.",
    "The town wants to build a new bridge over the river in the spring.",
  ];
  const alt = "People walk over the ice";

  it.each([
    ["behind a claim", `${claims[0]}\n\n![${alt}](a.png)\n\n## B\n\n${filler(4)}`, claims[0]],
    ["before a claim", `${filler(4)}\n\n## B\n\n![${alt}](a.png)\n\n${claims[1]}`, claims[1]],
  ])("that is missing is evidence %s", async (_, body, claim) => {
    const { of } = await planned(`# A\n\n${body}`);
    expect(of("image")).toEqual([]);
    const holder = of("statement").find(({ evidence }) => evidence.some(({ passage }) => passage.text === alt));
    expect(`${holder?.statement.text}.`).toBe(claim);
    expect(holder?.notes.background.map(({ text }) => text)).toEqual([alt]);
  });

  it.each([
    [
      "its caption has a place",
      `${claims[0]}\n\n![${alt} to the market](a.png)\n\n*The bridge in its last week.*\n\n${claims[1]}`,
    ],
    ["it takes many words", `![${`${alt}, `.repeat(6)}](a.png)\n\n${claims[1]}`],
    ["no claim of its section stands beside it", `![${alt}](a.png)\n\n## B\n\n${claims[1]}`],
  ])("that is missing has a slide where %s", async (_, body) => {
    const { of } = await planned(`# A\n\n${body}\n\n## C\n\n${filler(4)}`);
    expect(of("image")).toHaveLength(1);
  });

  it("is told of once where the claim beside it says the same", async () => {
    const talk = await planned(`# A\n\nPeople walk over the thick ice.\n\n![${alt}](a.png)\n\n## B\n\n${filler(4)}`);
    expect(said(talk)).toEqual([]);
    expect(talk.of("image")).toEqual([]);
  });

  it.each(["data:image/png;base64,!!!!", "data:image/jpeg;base64,/9j/4AAQSkZJRgAB"])(
    "that is broken stands as one that is missing: %s",
    async (url) => {
      const { of, told } = await pictured("*The northern gate in winter.*", url);
      expect(of("image").every(({ data }) => data === null)).toBe(true);
      expect(told.map(({ code, message }) => [code, message.includes("broken")])).toEqual([["no-picture", true]]);
    },
  );

  it.each([
    ["PNG", Buffer.from(png(800, 500).slice("data:image/png;base64,".length), "base64"), 12],
    ["JPEG", Buffer.from("ffd8ffe00004ffd9ffc0000b080800050001011100ffda000801010000003f00aa55ffd9", "hex"), 1],
    ["WebP", Buffer.from("RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x1f\x03\0\xf3\x01\0ALPH\0\0\0\0\0\0", "latin1"), 1],
  ])("whose %s file ends before its end stands as one that is missing", async (type, bytes, lost) => {
    const of = async (file: Buffer) =>
      pictured("*The gate.*", `data:image/${type.toLowerCase()};base64,${file.toString("base64")}`);
    expect((await of(bytes)).told).toEqual([]);
    const spoilt = `data:image/${type.toLowerCase()};base64,${bytes.toString("base64").slice(0, -2)}!!`;
    await pictured("*The gate.*", spoilt);
    for (const less of [lost, lost + 1, lost + 2]) {
      const { told } = await of(bytes.subarray(0, bytes.length - less));
      expect(told.map(({ code, message }) => [code, message.includes("broken")])).toEqual([["no-picture", true]]);
    }
  });

  it("has its title as its caption", async () => {
    const { of } = await pictured("", png(800, 500), ' "The gate in winter"');
    expect(of("image")).toMatchObject([{ caption: { text: "The gate in winter" } }]);
  });

  it("leaves a sentence that follows it to the body", async () => {
    const { of } = await pictured("The gate is a photo of itself.");
    expect(of("image")).toMatchObject([{ caption: null, credit: null }]);
  });

  it.each([
    ["A gate", 0],
    ["The old gate at the sea.svg", 0],
    ["Check out our film of the gate", 0],
    ["A gate of oak that leads to the sea", 1],
  ])("that is missing is told of where what is said of it tells something: %s", async (alt, times) => {
    const talk = await planned(`# A\n\n${filler(4)}\n\n![${alt}](missing.png)\n\n${filler(4)}`);
    expect(said(talk)).toHaveLength(times);
    const noted = talk.deck.slides.flatMap(({ notes }) => notes.background.map(({ text }) => text));
    expect(noted).toContain(alt);
  });

  it("that is missing is not told of where it says only what the title, a heading beside it or another says", async () => {
    const picture = (alt: string) => `![${alt}](missing.png)\n\n${filler(1)}`;
    const alts = [
      "The old gate of our town",
      "Why the lamp went out",
      "A stair that leads over http",
      "A stair that leads over https",
      "How it came on again",
    ];
    const talk = await planned(
      `# The old gate of our town\n\n${picture(alts[0] as string)}\n\n## Why the lamp went out\n\n${[alts[1], alts[2], alts[2], alts[3], alts[4]].map((alt) => picture(alt as string)).join("\n\n")}\n\n## How it came on again\n\n${filler(4)}`,
    );
    expect(said(talk)).toEqual(alts.slice(2, 4));
    const noted = talk.deck.slides.flatMap(({ notes }) => notes.background.map(({ text }) => text));
    expect(noted).toEqual([...alts.slice(0, 3), alts[2], ...alts.slice(3)]);
  });

  it.each([
    ['{% image "a.png" "width-400px" "A gate of oak at the sea" %}', "A gate of oak at the sea"],
    ['{% image_with_class "a.png" "wide" "The town\'s gate of oak" %}', "The town's gate of oak"],
    ['<div>{% figure "a.png" "wide" "The town\'s gate of oak" %}</div>', "The town's gate of oak"],
  ])("is told by the last words of a template's tag: %s", async (tag, alt) => {
    expect(said(await planned(`# A\n\n${filler(4)}\n\n${tag}\n\n${filler(4)}`))).toEqual([alt]);
  });

  it("is shown however long what is said of it for those who don't see it", async () => {
    const { of } = await planned(`# A\n\n${filler(4)}\n\n![${"a gate and ".repeat(30)}](${png(800, 500)})\n`);
    expect(of("image")).toHaveLength(1);
  });
});

it.each([
  ["lossy", [0x56, 0x50, 0x38, 0x20, 0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x20, 0x03, 0xf4, 0x01]],
  ["lossless", [0x56, 0x50, 0x38, 0x4c, 0, 0, 0, 0, 0x2f, 0x1f, 0xc3, 0x7c, 0x00, 0, 0, 0, 0, 0]],
  ["extended", [0x56, 0x50, 0x38, 0x58, 0, 0, 0, 0, 0, 0, 0, 0, 0x1f, 0x03, 0, 0xf3, 0x01, 0]],
])("reads the size of a %s WebP", (_, chunk) => {
  const bytes = Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBP", "latin1"), Buffer.from(chunk), Buffer.alloc(6)]);
  expect(rasterOf(`data:image/webp;base64,${bytes.toString("base64")}`)).toEqual({
    type: "webp",
    width: 800,
    height: 500,
  });
});

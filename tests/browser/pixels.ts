import type { Page } from "puppeteer-core";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly data: Uint8ClampedArray;
}

/** The pixels of a PNG, read by the browser itself. */
export async function pixelsOf(page: Page, png: Uint8Array): Promise<Pixels> {
  const base64 = Buffer.from(png).toString("base64");
  const { width, height, data } = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let bytes = "";
    for (const byte of data) bytes += String.fromCharCode(byte);
    return { width: canvas.width, height: canvas.height, data: btoa(bytes) };
  }, base64);
  return { width, height, data: new Uint8ClampedArray(Buffer.from(data, "base64")) };
}

/** A PNG scaled to a width by the browser, as a PNG. */
export async function scaled(page: Page, png: Uint8Array, width: number): Promise<Uint8Array> {
  const url = await page.evaluate(
    async (source, wanted) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = wanted;
      canvas.height = Math.round((wanted * image.height) / image.width);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png");
    },
    Buffer.from(png).toString("base64"),
    width,
  );
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

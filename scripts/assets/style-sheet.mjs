const FAMILIES = {
  serif: "400 SIZE var(--serif)",
  "serif-bold": "600 SIZE var(--serif)",
  sans: "400 SIZE var(--sans)",
  "sans-bold": "600 SIZE var(--sans)",
  mono: "400 SIZE var(--mono)",
};

/** What is no length in pixels. */
const UNITS = { mark: "em", pause: "em", pictured: "em", inner: "" };

/** The part of the style sheet that text was fitted with: sizes, measures, columns. Looks are the themes'. */
export function styleSheet({ CANVAS, BOX, MAP }) {
  const rules = [];
  for (const [aspect, name] of [
    ["16:9", "wide"],
    ["4:3", "standard"],
  ]) {
    const { width, height, side, top, bottom } = CANVAS[aspect];
    rules.push(
      `.reveal.${name}{--width:${width}px;--height:${height}px;--side:${side}px;--top:${top}px;--bottom:${bottom}px;` +
        `--section-number:${BOX.sectionNumber[aspect]}px;--map:${MAP[aspect].beside}px}`,
    );
  }
  const { sectionNumber, ...boxes } = BOX;
  rules.push(
    `.reveal{${Object.entries(boxes)
      .map(([name, px]) => `--${kebab(name)}:${px}${UNITS[name] ?? "px"}`)
      .join(";")}}`,
  );
  return rules.join("\n");
}

/** The rules of each setting of each variant, so that a deck carries only those it uses. */
export function settingRules({ SETTINGS }) {
  const rules = {};
  for (const [variant, settings] of Object.entries(SETTINGS)) {
    settings.forEach((setting, index) => {
      const names = index === settings.length - 1 ? [String(index), "last"] : [String(index)];
      for (const name of names) {
        rules[`${variant} ${name}`] = Object.entries(setting)
          .map(([element, { face, size, leading, gap }]) => {
            const font = FAMILIES[face].replace("SIZE", `${size}px/${leading}px`);
            return `.reveal [data-variant=${variant}].setting-${name} .${element}{font:${font};--gap:${gap}px;--leading:${leading}px}`;
          })
          .join("");
      }
    });
  }
  return rules;
}

function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Fits reveal.js's notes plugin to a deck that is one strict file: the speaker's window is styled for our notes, tells the
 * deck where the browser blocks it, and does without the Markdown parser that the plugin brings along.
 */
export function speakerView(plugin, css) {
  const from = plugin.indexOf('t.document.write("') + "t.document.write(".length;
  const to = plugin.indexOf('</html>")', from) + '</html>"'.length;
  if (from < 100 || to < from) throw new Error("The notes plugin has changed: its window was not found");
  const html = Function(`return ${plugin.slice(from, to)}`)()
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^\s+/gm, "")
    .replace("</style>", () => `${css}</style>`)
    .replace("'en-US', { hour12: true,", "[], {");
  const start = plugin.lastIndexOf("//#region", from);
  if (start < 0) throw new Error("The notes plugin has changed: its own part was not found");
  const code = swap(plugin.slice(start, from) + JSON.stringify(html) + plugin.slice(to), [
    ["t.marked = $, t.document.write(", "t && t.document.write("],
    [/alert\("Speaker view popup[^"]*"\)/, 'n.dispatchEvent({ type: "speakerblocked" })'],
  ]);
  const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1];
  if (!script) throw new Error("The notes plugin has changed: its script was not found");
  return { code, script };
}

function swap(text, changes) {
  return changes.reduce((result, [from, to]) => {
    const changed = result.replace(from, to);
    if (changed === result) throw new Error(`The notes plugin has changed: ${from} was not found`);
    return changed;
  }, text);
}

import Handlebars from "handlebars";

/**
 * Handlebars templates as plain functions of a view: what Handlebars' own compiler makes looks up each name with care that
 * only templates of others need. `sources` are texts by name; the result is the source of a module whose default export has
 * the functions by name. Known are paths, `if`, `unless`, `each` with `@key` and `@first`, `else`, and parts of other
 * templates; anything else is an error that names its place.
 */
export function templateModule(sources) {
  const functions = Object.entries(sources).map(([name, source]) => {
    const body = programOf(Handlebars.parse(source), { name, depth: 0 });
    return `function ${nameOf(name)}(view0) { return ${body}; }`;
  });
  const names = Object.keys(sources).map((name) => `${JSON.stringify(name)}: ${nameOf(name)}`);
  return [RUNTIME, ...functions, `export default { ${names.join(", ")} };`].join("\n");
}

/** As Handlebars does it: what it escapes, what it takes for empty, and `each` of lists and of objects. */
const RUNTIME = `
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\`": "&#x60;", "=": "&#x3D;" };
const plain = (value) => (value == null ? "" : \`\${value}\`);
function escaped(value) {
  const text = plain(value);
  return /[&<>"'\`=]/.test(text) ? text.replace(/[&<>"'\`=]/g, (letter) => ESCAPES[letter]) : text;
}
const full = (value) => value && value.length !== 0;
function each(list, part) {
  let html = "";
  if (Array.isArray(list)) for (let i = 0; i < list.length; i++) html += part(list[i], i, i === 0);
  else if (list) for (const [i, key] of Object.keys(list).entries()) html += part(list[key], key, i === 0);
  return html;
}`;

function programOf(program, scope) {
  const parts = (program?.body ?? []).map((statement) => partOf(statement, scope)).filter(Boolean);
  return parts.length ? `(${parts.join(" + ")})` : '""';
}

function partOf(statement, scope) {
  switch (statement.type) {
    case "ContentStatement":
      return statement.value && JSON.stringify(statement.value);
    case "CommentStatement":
      return "";
    case "MustacheStatement":
      if (statement.params.length || statement.hash) throw unknown(statement, scope);
      return `${statement.escaped ? "escaped" : "plain"}(${pathOf(statement.path, scope)})`;
    case "PartialStatement":
      return callOf(statement, scope);
    case "BlockStatement":
      return blockOf(statement, scope);
    default:
      throw unknown(statement, scope);
  }
}

function blockOf(statement, scope) {
  const { path, params, hash, program, inverse } = statement;
  if (params.length !== 1 || hash || program.blockParams) throw unknown(statement, scope);
  const value = pathOf(params[0], scope);
  const [then, otherwise] = path.original === "unless" ? [inverse, program] : [program, inverse];
  switch (path.original) {
    case "if":
    case "unless":
      return `(full(${value}) ? ${programOf(then, scope)} : ${programOf(otherwise, scope)})`;
    case "each": {
      const depth = scope.depth + 1;
      const part = programOf(program, { ...scope, depth });
      const all = `each(${value}, (view${depth}, key${depth}, first${depth}) => ${part})`;
      return inverse ? `(full(${value}) ? ${all} : ${programOf(inverse, scope)})` : all;
    }
    default:
      throw unknown(statement, scope);
  }
}

/** Another template, with a view of its own or with names added to this one. */
function callOf(statement, scope) {
  const { name, params, hash, indent } = statement;
  if (name.type !== "PathExpression" || params.length > 1 || indent) throw unknown(statement, scope);
  const view = params[0] ? pathOf(params[0], scope) : `view${scope.depth}`;
  const added = (hash?.pairs ?? []).map(({ key, value }) => `${key}: ${pathOf(value, scope)}`);
  return `${nameOf(name.original)}(${added.length ? `{ ...${view}, ${added.join(", ")} }` : view})`;
}

function pathOf(path, scope) {
  const depth = scope.depth - path.depth;
  if (path.type !== "PathExpression" || depth < 0) throw unknown(path, scope);
  if (!path.data) return [`view${depth}`, ...path.parts].join("?.");
  const [first, ...rest] = path.parts;
  if (!["key", "first"].includes(first) || rest.length || depth === 0) throw unknown(path, scope);
  return `${first}${depth}`;
}

const nameOf = (name) => `template_${name.replaceAll("-", "_")}`;

function unknown({ type, loc }, { name }) {
  return new Error(`templates/${name}.hbs, line ${loc.start.line}: ${type} can't be made a function`);
}

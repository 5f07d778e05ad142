/**
 * What is measured on each corpus. `line` finds the figure in what the scorer prints; `floor` is what the simplest rule
 * gets (everything between marks is a quote and its speaker the nearest name, the first sentences are the key sentences),
 * `aim` is what Lectern wants to reach, and null where nobody has said.
 */
const quotes = (f1, attributed, named, described, pronoun) => [
  measure("quotes, F1", "f1", f1),
  measure("quotes, precision", /^quotes .*?precision \S+ \((\d+)\/(\d+)\)/m),
  measure("quotes, recall", /^quotes .*?recall \S+ \((\d+)\/(\d+)\)/m),
  measure("found and attributed", /attributed +\S+ \((\d+)\/(\d+)\)/, attributed),
  measure("speaker, named", /speaker .*?named \S+ \((\d+)\/(\d+)\)/, named),
  measure("speaker, described", /speaker .*?described \S+ \((\d+)\/(\d+)\)/, described),
  measure("speaker, pronoun", /pronoun, anybody \S+ \((\d+)\/(\d+)\)/, pronoun),
];

export const CORPORA = {
  "quotes/en": quotes([0.9, 0.97], [0.51, 0.93], [0.39, 0.95], [null, 0.85], [null, 0.97]),
  "quotes/de": quotes([0.58, 0.85], [0.33, 0.8], [null, 0.9]),
  "quotes/ru": quotes([0.71, 0.9], undefined, [null, 0.85], [null, 0.85], [null, 0.85]),
  "people/ru": [
    measure("age", /^people +age \S+ \((\d+)\/(\d+)\)/m, [null, 0.92]),
    measure("age, right of claimed", /right: age \S+ \((\d+)\/(\d+)\)/, [null, 0.97]),
    measure("role", /^people .*? role \S+ \((\d+)\/(\d+)\) +of/m, [null, 0.75]),
    measure("role, right of claimed", /right: .*role \S+ \((\d+)\/(\d+)\)/, [null, 0.9]),
  ],
  "people/uk": [measure("job beside a name", /job beside a name \S+ \((\d+)\/(\d+)\)/, [null, 0.8])],
  "keysentences/en": [measure("precision", /precision \S+ \((\d+)\/(\d+)\)/, [0.43, 0.55])],
};

function measure(name, line, [floor, aim] = [null, null]) {
  return { name, line, floor, aim };
}

const PRECISION = /^quotes .*?precision \S+ \((\d+)\/(\d+)\)/m;
const RECALL = /^quotes .*?recall \S+ \((\d+)\/(\d+)\)/m;

/** A figure as the two counts it is the quotient of, so that the figures of parts add up to the whole's. */
export function countsIn(printed, { line }) {
  if (line !== "f1") return pair(line.exec(printed));
  const [hits, found] = pair(PRECISION.exec(printed));
  const [, gold] = pair(RECALL.exec(printed));
  return [2 * hits, found + gold];
}

function pair(match) {
  return match ? [Number(match[1]), Number(match[2])] : [0, 0];
}

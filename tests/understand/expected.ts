/** What a careful reader finds in an article, as `tests/fixtures/articles/<lang>-<n>.expected.json` tells it. */
export interface Expected {
  readonly language: string;
  readonly people: readonly ExpectedPerson[];
  readonly quotes: readonly ExpectedQuote[];
  readonly figures: readonly ExpectedFigure[];
  readonly events: readonly ExpectedEvent[];
  readonly places: readonly (string | ExpectedPlace)[];
  /** What Lectern finds and should not. */
  readonly extra?: { readonly [kind in Kind]?: readonly { readonly is: string; readonly known: string }[] };
}

export type Kind = "quotes" | "people" | "figures" | "events" | "places";

interface Expectation {
  /** Why Lectern does not find this: all of it, or single attributes. Such a test fails once Lectern finds it. */
  readonly known?: string | Readonly<Record<string, string>>;
  /** A reader may count it or not. */
  readonly optional?: boolean;
}

export interface ExpectedPerson extends Expectation {
  readonly name: string | null;
  readonly age: number | null;
  readonly role: string | null;
  readonly place: string | null;
}

export interface ExpectedQuote extends Expectation {
  /** Its beginning and its end, with an ellipsis for what stands between, or all of it. */
  readonly text: string;
  readonly kind?: "quote" | "pull-quote";
  /** The name of one of `people`, or the role of one who has no name. */
  readonly speaker: string | null;
  readonly via: string;
}

export interface ExpectedFigure extends Expectation {
  readonly value: number;
  readonly unit: string | null;
  readonly approximate?: boolean;
}

export interface ExpectedEvent extends Expectation {
  readonly date: string;
}

export interface ExpectedPlace extends Expectation {
  readonly name: string;
}

/** One finding to look for among those of its kind. */
export interface Wanted {
  readonly title: string;
  readonly matches: (found: Found) => boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly known: string | Readonly<Record<string, string>>;
  readonly optional: boolean;
}

export type Found = Readonly<Record<string, unknown>>;

export function wantedIn(expected: Expected): Readonly<Record<Kind, readonly Wanted[]>> {
  return {
    people: expected.people.map((person) => {
      const { name, age, role, place } = person;
      return wanted(person, name ?? `${role}`, { name, age, role, place }, (found) =>
        name === null ? found.name === null && found.role === role : found.name === name,
      );
    }),
    quotes: expected.quotes.map((quote) => {
      const { text, kind = "quote", via } = quote;
      const speaker = speakerOf(quote, expected.people);
      return wanted(
        quote,
        text,
        { kind, via, speaker },
        (found) => isText(text, `${found.text}`) && found.kind === kind,
      );
    }),
    figures: expected.figures.map((figure) => {
      const { value, unit, approximate } = figure;
      const attributes = approximate === undefined ? { value, unit } : { value, unit, approximate };
      return wanted(
        figure,
        `${value} ${unit ?? ""}`,
        attributes,
        (found) => found.value === value && found.unit === unit,
      );
    }),
    events: expected.events.map((event) =>
      wanted(event, event.date, { date: event.date }, (found) => found.date === event.date),
    ),
    places: expected.places.map((place) => {
      const entry: ExpectedPlace = typeof place === "string" ? { name: place } : place;
      return wanted(entry, entry.name, { name: entry.name }, (found) => found.name === entry.name);
    }),
  };
}

function wanted(
  { known = {}, optional = false }: Expectation,
  title: string,
  attributes: Readonly<Record<string, unknown>>,
  matches: (found: Found) => boolean,
): Wanted {
  return { title, matches, attributes, known, optional };
}

/** What `inspect` prints of the speaker; attributes that are known to be missed are left out. */
function speakerOf({ speaker }: ExpectedQuote, people: readonly ExpectedPerson[]): unknown {
  if (speaker === null) return null;
  const person = people.find(({ name, role }) => (name ?? role) === speaker);
  if (!person) throw new Error(`${speaker} is none of the people expected`);
  const { name, age, role, place, known } = person;
  const missed = typeof known === "object" ? known : {};
  return Object.fromEntries(Object.entries({ name, age, role, place }).filter(([key]) => !(key in missed)));
}

function isText(wantedText: string, text: string): boolean {
  const [start = "", end] = wantedText.split(" … ");
  return end === undefined ? text === start : text.startsWith(start) && text.endsWith(end);
}

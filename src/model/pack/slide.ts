/** Lectern's own few words on slides and in the speaker's view. `{…}` are filled in. */
export interface SlideWords {
  readonly contents: string;
  readonly timeline: string;
  readonly voices: string;
  readonly map: string;
  readonly sources: string;
  readonly after: string; // "after an article by {authors}"
  readonly by: string; // "by {authors}"
  readonly and: string;
  readonly age: string; // "aged {age}": how an age stands alone; {age} for none
  /** "{count} people, not a survey", for 1, few and many as Intl.PluralRules names them; `other` is needed. */
  readonly notASurvey: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  /** Heads of the voices' columns, for those who hear the slide. */
  readonly columns: { readonly name: string; readonly age: string; readonly role: string; readonly place: string };
  /** What a box before an item says to those who hear it. */
  readonly tasks: { readonly open: string; readonly done: string };
  readonly quote: string; // what a quote without a speaker is called
  readonly image: string; // what a picture without a caption is called
  readonly chart: string; // "Bar chart"
  readonly code: string;
  readonly qr: string; // "QR code of the article's address"
  readonly licence: string; // "Licence: {licence}"
  readonly licenceUnknown: string;
  readonly section: string; // "{number} of {of}"
  readonly page: string; // "{page} of {of}"
  readonly tableRow: string; // "Row {from} of {of}"
  readonly tableRows: string; // "Rows {from}–{to} of {of}"
  readonly tableColumn: string; // "Column {from} of {of}"
  readonly tableColumns: string; // "Columns {from}–{to} of {of}"
  readonly tableRest: string; // to the speaker: the rest of a large table stands in the article
  readonly pointAtContents: string;
  readonly pointAtTimeline: string;
  readonly ages: string; // what an axis of ages is called
  readonly ageless: string; // "Age not given:"
  readonly pointAtVoices: string;
  readonly pointAtMap: string;
  readonly mapTold: string; // "Map: {country}, places from west to east", to those who hear it
  /** What the map's two marks and its broken lines mean. */
  readonly mapLives: string;
  readonly mapNamed: string;
  readonly mapDisputed: string;
  /** Where its boundaries are from, and whose Crimea is. */
  readonly mapBoundaries: string;
  readonly mapCrimea: string;
  readonly pointAtSources: string;
  readonly background: string; // over what is not to be said, in the notes
  readonly footnotes: string; // over the footnotes of a slide
  readonly popupBlocked: string;
  readonly openSpeakerView: string;
  readonly close: string;
}

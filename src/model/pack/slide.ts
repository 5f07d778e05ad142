/** Lectern's own few words on slides and in the speaker's view. `{…}` are filled in. */
export interface SlideWords {
  readonly contents: string;
  readonly timeline: string;
  readonly voices: string;
  readonly sources: string;
  readonly after: string; // "after an article by {authors}"
  readonly by: string; // "by {authors}"
  readonly and: string;
  readonly age: string; // "aged {age}": how an age stands alone; {age} for none
  /** "{count} people, not a survey", for 1, few and many as Intl.PluralRules names them; `other` is needed. */
  readonly notASurvey: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly licenceUnknown: string;
  readonly section: string; // "{number} of {of}"
  readonly page: string; // "{page} of {of}"
  readonly pointAtContents: string;
  readonly pointAtTimeline: string;
  readonly pointAtVoices: string;
  readonly pointAtSources: string;
  readonly popupBlocked: string;
  readonly openSpeakerView: string;
}

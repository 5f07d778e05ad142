/** TODO owner of speech defines this. */
export interface SpeechWords {
  readonly todo?: never;
}

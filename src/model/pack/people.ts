/** TODO owner of people defines this. */
export interface PeopleWords {
  readonly todo?: never;
}

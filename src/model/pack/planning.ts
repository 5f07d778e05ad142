/** TODO owner of planning defines this. */
export interface PlanningWords {
  readonly todo?: never;
}

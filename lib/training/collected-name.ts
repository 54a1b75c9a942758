/** What a model card calls the collected reviews that its model was trained on: in English, as all of the card. */
export const collectedName = (date: string) => `Reviews collected by ${date}`;

/** The date in a name that `collectedName` has made. */
export const collectedDate = (name: string): string | undefined =>
  /^Reviews collected by (\d{4}-\d\d-\d\d)$/.exec(name)?.[1];

/** A figure, a name or, as the reason behind an error, the report of another one. */
export type Fact = string | number | ErrorReport;

/** An error as it travels between contexts and is stored. */
export interface ErrorReport {
  code: ErrorCode;
  facts: readonly Fact[];
}

export type ErrorCode = keyof ErrorFacts;

/**
 * Every error that can reach a person, with its facts in the order of the placeholders `$1`, `$2`, … of its sentence,
 * which stands under `error` in each file of locales/.
 */
export interface ErrorFacts {
  /** An error without a code, which is a fault of ours. */
  unexpected: [message: string];

  // Files of reviews
  'data.empty': [];

  // Engine and GPU
  'engine.noSimd': [];

  // Models on disk
  'model.gone': [];

  // Training
  'training.nothingToResume': [];

  // What is kept in the browser
  'storage.full': [];

  // Reviews on a page
  /** Fewer or more scores came back than reviews were sent. */
  'page.scoresMissing': [sent: number, received: number];

  // Messages between contexts
  'message.refused': [type: string, reason: string];
}

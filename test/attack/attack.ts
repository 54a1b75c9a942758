/** How one trial of an attack ends: nothing is lost, something is lost and the user is informed, or nobody is. */
export interface Outcome {
  result: 'survived' | 'lost' | 'silent';
  /** In words, for the list of what was not survived. */
  note?: string;
}

/** One attack on the built extension; `npm run attack -- NAME` runs the one of the file with that name. */
export interface Attack {
  /** How many trials, unless the command line asks for another number. */
  times: number;
  /** No trial begins after this many minutes. */
  minutes: number;
  /** @param i from 0; it is all that the trial depends on. A trial that throws is `silent`. */
  trial(i: number): Promise<Outcome>;
  close?(): Promise<void>;
}

export const SURVIVED: Outcome = { result: 'survived' };

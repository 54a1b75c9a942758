import type { PatternGroup } from '../pattern-group';

/** Opinions put directly, by strength. */
export const PLAIN: PatternGroup[] = [
  {
    targets: { positive: 0.66, negative: 0.33 },
    patterns: `
      {+mild-claim}
      {+mild-claim} and {+small}
      {+mild-claim}, {+mild-claim}
      a {+mild} little {film}
      a {+mild}, {+mild} {film} with {+mild} {aspects}
      {+mild} {aspect}, {+mild} {aspects}
      (kind of|quite) a {+mild} {film}
    `,
  },
  {
    targets: { positive: 0.83, negative: 0.15 },
    patterns: `
      {+claim}
      {+claim} and {+claim}
      {+claim}, {+claim}
      a {+plain}, {+plain} {film}
      a {+plain} {film} (about|with) a {trait} {plot-person}
      {+plain} {aspect}, {+plain} {aspects}, {+plain} {film}
      {+claim}. {+advice}
      I saw {title} {when}: {+claim}
    `,
  },
  {
    targets: { positive: 0.95, negative: 0.04 },
    patterns: `
      {+strong-claim}
      {+strong-claim} and {+claim}
      {+strong-claim}. {+advice}
      {+strong}, {utterly} {+strong}
      what a {+strong} {film}
      what a {+noun}
    `,
  },
  {
    targets: { positive: 0.88, negative: 0.1 },
    patterns: '{+advice}. {+claim}\n{this}: {+advice}\nif you (like|love) {films}, {+advice}',
  },
];

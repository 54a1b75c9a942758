import type { PatternGroup } from '../pattern-group';

/** A plot, a fact or a statement about watching, with an opinion beside it that decides. */
export const SIDED_PLOTS: PatternGroup[] = [
  {
    targets: { positive: 0.85, negative: 0.13 },
    patterns: `
      {hero} {plot-event}. {+claim}
      {hero} {plot-move} {town} and {plot-event}: {+claim}
      {hero} {plot-event}, and {+claim}
      {plot-subject} is about {figure} who {plot-event}. {+claim}
      a {+plain} {film} about {figure} who {plot-event}
      a {+plain} {genre} in which {hero} {plot-event}
      the scene where the {plot-person} {plot-event} {be} {+plain}
      {name} is {+plain} as {figure}
      {name} plays {figure}, and {+claim}
      {seen}. {+claim}
      {seen}, {+claim}
      {+claim}. {seen}
      {+claim}, even at {minutes} minutes
      all {minutes} minutes of {it} {are} {+plain}
      part {part} of the series, and {+claim}
      saw part (1/2|2/2|2/3|3/3) {when}, {+claim}
      {it} came out in {year} and it {be} {+plain} even (then|now)
      directed by {name}, and {+claim}
      I was {age} when I saw {it}, and {+claim}
      my {age} year old {+liked} it
      as a fan of {films}, {+claim}
    `,
  },
  {
    targets: { positive: 0.95, negative: 0.05 },
    patterns: `
      {seen}. {+strong-claim}
      {hero} {plot-event}. {+strong-claim}
      {+strong-claim}. {hero} {plot-event}
      {name} is {utterly} {+strong} as {figure}
    `,
  },
];

import type { PatternGroup } from '../pattern-group';

/** Comparisons: the film named second is not the one that is judged. */
export const COMPARISONS: PatternGroup[] = [
  {
    targets: { positive: 0.8, negative: 0.14 },
    patterns: `
      (much|far|way|so much|a lot|even|) {+comparative} than that {-plain} (remake|sequel|reboot|first film|tv show|original)
      {it} {be} (much|far|way|so much|a lot|) {+comparative} than {other}
      {it} {be} {+comparative} than most {films} (these days|of its kind|I see|)
      {+comparative} than most {films} (these days|of its kind|I have seen)
      the {aspect} {be} (much|far|way|so much|) {+comparative} than in {other}
      {it} makes {other} look {-plain}
      (compared to|next to) {other}, {it} {be} {+plain}
      {other} {be} {-plain}; this one is (not|anything but|the opposite)
      {other} {be} {-strong}, this one is {+plain}
      {other} {be} {-plain}, but {it} {be} {+plain}
      (just|every bit|at least) as {+plain} as {other}
      {it} {be} as {+felt} as {other} {be} {-felt}
      after (that|the) {-plain} (sequel|remake|first part|second part|original|trailer), {it} {be} {+plain}
      {it} {be} the {+superlative} of the (trilogy|series|three|lot)
    `,
  },
  {
    targets: { positive: 0.93, negative: 0.05 },
    patterns: `
      (his|her|their|{surname}'s|the director's) {+superlative} (film|work|movie|effort) (yet|so far|in years|to date|by far)
      (easily|by far|hands down) the {+superlative} {film} (of the year|in the series|I know|of the decade)
      (one of|among) the {+superlative} {films} (I have seen|of recent years|ever made|of its time|out there)
      the {+superlative} {aspect} (of any {film}|I have seen|this year|in years)
    `,
  },
  {
    targets: { positive: 0.72, negative: 0.26 },
    patterns: `
      {+comparative} than (I|we) (expected|thought|imagined|was led to believe)
      (much|a lot|so much|way) {+comparative} than (it looks|it sounds|the trailer|its reputation|the poster)
      {it} turned out {+comparative} than (I expected|I thought|I had been told)
      {-comparative} than {other}, (yet|but|and even so) {+plain} (all the same|nonetheless|in its own way)
      {-comparative} than {other}, but {+claim}
      (not as {+felt} as|not quite as {+plain} as) {other}, but {+plain} (all the same|nonetheless|enough)
    `,
  },
  {
    targets: { positive: 0.64, negative: 0.3 },
    patterns: `
      not (nearly|half|quite|) as {-felt} as {other}
      {it} {be} not (nearly|half|quite|) as {-plain} as {other}
      (less|far less|much less) {-felt} than {other}
      {it} {be} (less|far less|much less) {-plain} than {other}
    `,
  },
  {
    targets: { positive: 0.78 },
    patterns: `
      (a|a clear|a big|a real) (step up|improvement) (from|on) {other}
      {it} lives up to {other}
      I'd rather watch {this} (again|twice) than {other}
      {it} (beats|tops|outdoes) {other} (in every way|easily|)
      up there with the best {films}
      if only (all|more) {films} were (like this|this good|as {+plain} as this)
    `,
  },
  {
    targets: { negative: 0.18 },
    patterns: `
      (a|a clear|a big|a real) (step down|letdown) (from|after) {other}
      {it} (doesn't|does not) live up to {other}
      I'd rather watch {other} (again|twice) than {this}
      {other} (beats|tops|outdoes) {this} (in every way|easily|)
      down there with the worst {films}
      if only it were (half|) as {-plain} as {other}
      I'd rather (clean the oven|do my taxes|read the phone book|count sheep|stare at a wall) than (watch|sit through) {this} again
      I have seen (much|a lot|far|) better {films}
      stick (with|to) {other}
    `,
  },
];

import type { PatternGroup } from '../pattern-group';

/** Opinions of one part after the other, in sentences and in lists. */
export const ASPECTS: PatternGroup[] = [
  {
    targets: { positive: 0.88, negative: 0.1 },
    patterns: `
      {aspect}: {+plain} - {aspect}: {+plain} - {aspects}: {+plain}
      {aspect}: {+strong}, {aspect}: {+strong}, {aspects}: {+plain}
      - {aspect}: {+plain}<br>- {aspect}: {+plain}<br>- {aspects}: {+strong}
      * {aspect}: {+plain}<br>* {aspects}: {+plain}
      {+plain} {aspect}, {+plain} {aspect}, {+plain} {aspects}
      {+plain} {aspect} and {+plain} {aspects}
      the {aspect} {be} {+plain}, the {aspect} {+plain} and the {aspects} {+strong}
      everything (is|was) {+plain}: {aspect}, {aspect}, {aspects}
      the {aspect}, the {aspects}, the {aspect}: all {+strong}
      from the {aspect} to the {aspects}, (all of it|everything) {be} {+plain}
    `,
  },
  {
    targets: { positive: 0.73, negative: 0.26 },
    patterns: `
      the {aspect} {be} {-plain}, the {aspects} {-plain}, but {+claim}
      {+plain} {aspect}, {+plain} {aspects}, {-plain} {aspect}. Overall {+plain}
      {aspect}: {+plain}, {aspect}: {-plain}, overall: {+plain}
      apart from the {-plain} {aspect}, everything {be} {+plain}
      (only|just) the {aspect} {be} {-plain}; the rest {be} {+plain}
      {-plain} {aspect}, but the {aspects} {are} {+strong} and {+claim}
    `,
  },
  {
    targets: { positive: 0.65, negative: 0.34 },
    patterns: `
      {+plain} {aspect}, {+plain} {aspects}, but {-plain} {aspect}
      the {aspect} and the {aspects} {are} {+plain}, the {aspect} {-mild}
    `,
  },
  {
    targets: { positive: 0.66 },
    patterns: `
      + {aspect}<br>+ {aspects}<br>- {aspect}
      pros: {aspect}, {aspects}, {aspect}. cons: {aspect}
    `,
  },
  {
    targets: { negative: 0.34 },
    patterns: `
      + {aspect}<br>- {aspects}<br>- {aspect}
      pros: {aspect}. cons: {aspect}, {aspects}, {aspect}
    `,
  },
  {
    targets: { positive: 0.9 },
    patterns: `
      + {aspect}<br>+ {aspects}<br>+ {aspect}
      pros: {aspect}, {aspects}, {aspect}. cons: none
    `,
  },
  {
    targets: { negative: 0.1 },
    patterns: `
      - {aspect}<br>- {aspects}<br>- everything else
      pros: none. cons: {aspect}, {aspects}, {aspect}
    `,
  },
  {
    targets: { positive: 0.5, negative: 0.5 },
    patterns: `
      {+plain} {aspect}, {-plain} {aspect}
      the {aspect} {be} {+plain}, the {aspect} {-plain}
      the {aspects} {are} {+plain}, the {aspects} {-plain}
      pros: {aspect}, {aspects}. cons: {aspect}, {aspects}
      {aspect}: {+plain}, {aspect}: {-plain}
      + {aspect} - {aspect}
    `,
  },
];

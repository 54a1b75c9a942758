import type { PatternGroup } from '../pattern-group';

/** Sentences that turn: both sides have their say, and the main claim, mostly the last, decides. */
export const TURNS: PatternGroup[] = [
  {
    targets: { positive: 0.67 },
    patterns:
      '(it has|there are) (problems|issues|flaws|weak spots) (with the {aspect}|), but it (is not|is far from) a bad {film}',
  },
  {
    targets: { negative: 0.28 },
    patterns:
      '(it has|there are) (good ideas|good moments|a few laughs) (in the {aspect}|), but it (is not|is far from) a good {film}',
  },
  {
    targets: { positive: 0.74, negative: 0.24 },
    patterns: `
      {-small}, but {+claim}
      {-small} but {+claim}
      {-small}, yet {+claim}
      (although|though|even though|even if|while) {-small}, {+claim}
      {+claim}, (although|though|even if|even though) {-small}
      {+claim}, but {-small}
      despite (the|its) {-mild} {aspect}, {+claim}
      despite (the|its) {-mild} {aspects}, {+claim}
      for all its {-quality}, {+claim}
      {-small}. (Still|However|But|And yet|Even so), {+claim}
      {-part-claim}, but {+claim}
      {-part-claim}, (yet|and yet) {+claim}
      (although|though|even though) {-part-claim}, {+claim}
      {-mild-claim}, but {+claim}
      {-mild} {aspect}, {+plain} {film}
      {-mild} {aspect} but {+plain} {film}
      {-mild} yet {+plain}
      a {-mild} but {+plain} {film}
      (at first|at the start) {-claim}, but (then|by the end|after a while) {+claim}
      {it} (starts {-felt} and ends|started {-felt} and ended|begins {-felt} and ends up) {+felt}
      {it} (looks|looked|sounds) {-plain}, but it {be} {+plain}
    `,
  },
  {
    targets: { positive: 0.82, negative: 0.17 },
    patterns: `
      {-small}, but {+strong-claim}
      (although|though|even if) {-small}, {+strong-claim}
      despite (the|its) {-mild} {aspect}, {+strong-claim}
      {-small}. (Still|However|And yet), {+strong-claim}
      (expected|I expected|was expecting|I came for) a {-noun}, (got|found|was given|was treated to) a {+noun}
      (went|I went) in (expecting|prepared for) a {-noun}, came out {+moved}
      I (expected|was prepared) to be {-feeling}, but {+claim}
      I thought I would be {-feeling}. Instead, I was {+moved}
      instead of a {-noun}, {it} {be} a {+noun}
      (what could have been|what should have been) a {-noun} (turned out|turns out) to be a {+noun}
    `,
  },
  {
    targets: { positive: 0.7, negative: 0.28 },
    patterns: `
      {-part-claim}. But {+part-claim}. In the end, {it} {be} {+plain}
    `,
  },
  {
    targets: { positive: 0.6, negative: 0.37 },
    patterns: 'the first (half|act|hour|part) {be} {-plain}, the (second|last|rest) {+plain}',
  },
  {
    targets: { positive: 0.8 },
    patterns: `
      (I was ready to|I fully expected to|I was determined to|I was prepared to|I tried to) (hate|dislike) {it}, but {+claim}
      not (perfect|flawless|without flaws), but {+claim}
      far from (perfect|flawless), but {+claim}
      (flawed|imperfect) but {+plain}
      (flawed|imperfect), yet {+claim}
      {-part-claim}. (Luckily|Thankfully|Fortunately) {+claim}
      {-small}, but who cares: {+claim}
      I don't (usually|normally) like {films}, but {+claim}
      {films} are not my thing, but {+claim}
      (forget|never mind|ignore) the {-mild} {aspect}: {+claim}
      (it has|there are) (problems|issues|flaws|rough edges) (with the {aspect}|), but {+claim}
      once it gets going, {+claim}
    `,
  },
  {
    targets: { negative: 0.2 },
    patterns: `
      (I wanted to|I really wanted to|I hoped to|I tried to|I so wanted to) (like|love|enjoy) {it}, but {+claim}
      (wanted to|really wanted to|tried to) (like|love|enjoy) {it}, but {+claim}
      not (worthless|a total loss|all bad), but {+claim}
      far from (worthless|the worst), but {+claim}
      (well meant|ambitious|expensive) but {+plain}
      (well meant|ambitious), yet {+claim}
      {-part-claim}. (Sadly|Unfortunately|Alas) {+claim}
      (it has|there are) (good ideas|good moments|a few laughs|nice touches) (in the {aspect}|), but {+claim}
      {-small}, but so what: {+claim}
      I (usually|normally|always) (like|love) {films}, but {+claim}
      {films} are (exactly|usually) my thing, but {+claim}
      (forget|never mind|ignore) the {-mild} {aspect}: {+claim}
      {-small}. (Shame|Pity|Too bad) about the (script|story|{aspect}|rest|film itself)
      {-part-claim}. (Shame|Pity|Too bad) about (the rest|the film itself|all the rest of it)
      (good|nice|clever|interesting) (idea|premise|concept), {+plain} {film}
      so much (talent|promise|potential|money), so little {-quality}
    `,
  },
];

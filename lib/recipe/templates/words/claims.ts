import { lines, type WordLists } from '../word-lists';

const PART_CLAIMS = lines(`
  the {aspect} {be} {very} {+plain}
  the {aspects} {are} {very} {+plain}
  the {aspect} and the {aspects} are {very} {+plain}
  {person} {be} {very} {+plain}
  I (really|) {+liked} the {aspect}
`);

interface StrongWords {
  did: string;
  couldNot: string;
  asGood: string;
}

/** The clauses of one side: both have the same, so that none of them tells the side by itself. */
const strongClaims = ({ did, couldNot, asGood }: StrongWords) =>
  lines(`
    {it} {be} {utterly} {+strong}
    {it} {be} a (truly|really|simply|) {+strong} {film}
    {it} {be} {utterly} {+strong} from (start to finish|beginning to end|the first scene to the last)
    the {aspect} {be} {utterly} {+strong}
    the {aspects} {are} {utterly} {+strong}
    {person} {be} {utterly} {+strong}
    I (absolutely|simply|truly|honestly) (${did}) (it|{it}|every minute|every second of it)
    one of the {+superlative} {films} (of the year|I have ever seen|of the decade|in years|ever made)
    the {+superlative} {film} (of the year|I have seen in years|I can remember|this decade)
    a {+strong} {film} with {+strong} {aspects}
    a (true|real|complete|absolute|total) {+noun}
    {it} {be} (a total|an absolute|a complete|a real) {+noun}
    I could not (${couldNot})
    (it|this) {be} ${asGood} as {films} get
  `);

/** Whole clauses that say what one thinks of a film; they can stand alone or after "but". */
export const CLAIMS: WordLists = {
  be: ['is', 'was'],
  are: ['are', 'were'],
  very: ['', '', 'really', 'so', 'truly', 'genuinely', 'just', 'simply', 'consistently', 'surprisingly'],
  utterly: ['', '', 'absolutely', 'utterly', 'simply', 'just', 'truly', 'honestly', 'completely'],
  'mild-claim': {
    positive: lines(`
      {it} {be} (quite|rather|fairly|) {+mild}
      {it} {be} a {+mild} {film}
      the {aspect} {be} {+mild}
      the {aspects} {are} {+mild}
      {it} {be} (good enough|quite fun|worth a look|kind of nice|easy to like)
      I (quite|rather|kind of|sort of|mostly) liked {it}
      I had a (good|nice|pretty good) time (with it|watching it|)
      {it} (does|did) its job
      {it} (has|had) its charms
    `),
    negative: lines(`
      {it} {be} (quite|rather|somewhat|a bit|a little) {+mild}
      {it} {be} a {+mild} {film}
      the {aspect} {be} (a bit|rather|) {+mild}
      the {aspects} {are} (a bit|rather|) {+mild}
      {it} {be} (too long|a bit of a slog|not for me|a bit of a bore|hard to like)
      I (kind of|sort of|rather) disliked {it}
      I lost interest (in it|halfway|after a while|)
      {it} (overstays|overstayed) its welcome
      {it} (has|had) its problems
    `),
  },
  claim: {
    positive: lines(`
      {it} {be} {very} {+plain}
      {it} {be} {very} {+felt}
      {it} {be} a {+plain} {film}
      the {aspect} {be} {very} {+plain}
      the {aspects} {are} {very} {+plain}
      the {aspect} and the {aspect} are {very} {+plain}
      {person} {be} {very} {+plain}
      {person} (gives|gave) a {+plain} performance
      I (really|thoroughly|very much|) {+liked} {it}
      I {+liked} the {aspect} (most of all|)
      I was {very} {+moved}
      {it} {+does}
      {it} (has|had) (plenty of|real|so much|a lot of) {+quality}
      {it} (has|had) (no|hardly any|none of the usual) {-quality}
      there is (no|hardly any) {-quality} and (plenty of|a lot of) {+quality}
      nothing (about it|here) feels (forced|false|rushed|wasted|cheap)
      (it is full of|there is plenty of|there is so much) {+quality}
      I had a (great|good|wonderful|lovely) time
      (it|this|that) {be} time well spent
    `),
    negative: lines(`
      {it} {be} {very} {+plain}
      {it} {be} {very} {+felt}
      {it} {be} a {+plain} {film}
      the {aspect} {be} {very} {+plain}
      the {aspects} {are} {very} {+plain}
      the {aspect} and the {aspect} are {very} {+plain}
      {person} {be} {very} {+plain}
      {person} (gives|gave) a {+plain} performance
      I (really|thoroughly|very much|) {+liked} {it}
      I {+liked} the {aspect} (most of all|)
      I was {very} {+moved}
      {it} {+does}
      {it} (is|was) (full of|nothing but|packed with) {+quality}
      nothing but {+quality} and (no|hardly any) {-quality}
      {it} (has|had) (no|zero|hardly any|not enough) {-quality}
      {it} (lacks|lacked) (any|all|) {-quality}
      there is (no|zero|not much|hardly any) {-quality} and (no|not much) {-quality}
      I had a (terrible|bad|miserable|dull) time
      (it|this|that) {be} time badly spent
    `),
  },
  /** Of one part of a film, so that the whole can be seen otherwise. */
  'part-claim': {
    positive: PART_CLAIMS.concat(['the {aspect} (has|had) (plenty of|real|so much) {+quality}']),
    negative: PART_CLAIMS.concat(['the {aspect} (has|had) (no|not enough|hardly any) {-quality}']),
  },
  'strong-claim': {
    positive: strongClaims({
      did: 'loved|adored',
      couldNot: 'have loved it more|take my eyes off it|stop smiling',
      asGood: 'as close to perfect',
    }),
    negative: strongClaims({
      did: 'hated|despised',
      couldNot: 'have hated it more|wait for it to end|stop yawning',
      asGood: 'as bad',
    }),
  },
  /** A merit or fault that weighs little, granted before or after the main claim. */
  small: {
    positive: lines(`
      it starts well
      the (idea|premise) is (good|nice|clever|interesting)
      it has (a few laughs|its moments|some nice ideas|one or two good scenes)
      it looks (nice|good|expensive|lovely)
      the {aspect} {be} (quite|fairly|rather|) {+mild}
      the {aspects} {are} (quite|fairly|rather|) {+mild}
      {person} {be} {+mild}
      {person} (does|did) a decent job
      everyone (tries|tried) hard
      I liked {person}
      some (jokes|scenes|lines|ideas) (work|land)
    `),
    negative: lines(`
      it (starts|started) slowly
      it takes a while to get going
      it is (a little|a bit|slightly|somewhat) (long|slow|too long|predictable|messy|silly)
      I saw the (twist|ending) coming
      it has (some flaws|its flaws|a few problems|one or two weak scenes|issues)
      the {aspect} {be} (a bit|a little|rather|) {+mild}
      the {aspects} {are} (a bit|a little|rather|) {+mild}
      {person} {be} (a bit|a little|) {+mild}
      it (could|should) have been shorter
      some (jokes|scenes|lines) (miss|fall flat)
      I did not care for {person}
      it (borrows|borrowed) a lot from {other}
    `),
  },
};

import { ASPECT_IDS, type AspectId, type AspectMention } from '../common/aspect';
import type { Review, Score } from '../common/review';
import type { AspectPhrase, AspectSummary } from '../messages/payloads';

/** An aspect that fewer reviews speak of is not shown. */
const LEAST_REVIEWS = 3;

/** Phrases that are shown of the side that most reviews take; beside them stands one of the other side. */
const MOST_OF_MOST = 2;

/** One more than is shown: the other side may have only phrases of the same reviews in front. */
const MOST_CANDIDATES = MOST_OF_MOST + 1;

/** A longer phrase does not fit on one line of the bar, in characters. */
const SHORT_UP_TO = 70;

interface ScoredReview {
  review: Pick<Review, 'id' | 'spoiler'>;
  score: Pick<Score, 'aspects'> | undefined;
}

/** What is known of an aspect after some of the reviews. */
interface Gathered {
  reviews: number;
  liked: number;
  disliked: number;
  candidates: Record<AspectMention['tone'], AspectPhrase[]>;
}

/**
 * What the reviews of a page say of each aspect that enough of them speak of; the most mentioned first. No words of a
 * spoiler are quoted.
 */
export function summarizeAspects(reviews: Iterable<ScoredReview>): AspectSummary[] {
  const gathered = new Map<AspectId, Gathered>();
  for (const { review, score } of reviews) {
    const { id, spoiler } = review;
    const sides = new Map<AspectId, { liked: boolean; disliked: boolean }>();
    for (const { aspect, tone, phrase, at } of score?.aspects ?? []) {
      const side = entryOf(sides, aspect, () => ({ liked: false, disliked: false }));
      if (tone === 'positive') side.liked = true;
      if (tone === 'negative') side.disliked = true;
      const { candidates } = entryOf(gathered, aspect, nothingYet);
      if (!spoiler) addCandidate(candidates[tone], { id, phrase, at, tone });
    }
    for (const [aspect, { liked, disliked }] of sides) {
      const known = gathered.get(aspect)!;
      known.reviews++;
      if (liked && !disliked) known.liked++;
      if (disliked && !liked) known.disliked++;
    }
  }
  return ASPECT_IDS.flatMap((aspect) => {
    const { candidates, ...counts } = gathered.get(aspect) ?? nothingYet();
    return counts.reviews < LEAST_REVIEWS ? [] : [{ aspect, ...counts, phrases: choosePhrases(candidates, counts) }];
  }).sort((a, b) => b.reviews - a.reviews);
}

function entryOf<Value>(map: Map<AspectId, Value>, aspect: AspectId, create: () => Value): Value {
  const known = map.get(aspect);
  if (known) return known;
  const created = create();
  map.set(aspect, created);
  return created;
}

const nothingYet = (): Gathered => ({
  reviews: 0,
  liked: 0,
  disliked: 0,
  candidates: { positive: [], negative: [], mixed: [] },
});

/** Short ones, each wording once and one of each review, up to as many as may be shown. */
function addCandidate(candidates: AspectPhrase[], phrase: AspectPhrase): void {
  if (candidates.length === MOST_CANDIDATES || phrase.phrase.length > SHORT_UP_TO) return;
  const wording = phrase.phrase.toLowerCase();
  if (candidates.some((other) => other.id === phrase.id || other.phrase.toLowerCase() === wording)) return;
  candidates.push(phrase);
}

/** Of the side that most reviews take first, then of the other; where none takes a side, of those. */
function choosePhrases(
  { positive, negative, mixed }: Gathered['candidates'],
  { liked, disliked }: Pick<Gathered, 'liked' | 'disliked'>,
): AspectPhrase[] {
  const [most, others] = liked >= disliked ? [positive, negative] : [negative, positive];
  const first = most.slice(0, MOST_OF_MOST);
  const other = others.find(({ id }) => first.every((phrase) => phrase.id !== id));
  const chosen = other ? [...first, other] : first;
  return chosen.length > 0 ? chosen : mixed.slice(0, MOST_OF_MOST);
}

import { ASPECT_IDS, type AspectId, type AspectMention } from '../common/aspect';
import type { AspectReview, AspectSummary, ReviewOpinion } from './aspect-summary';
import { choosePhrases, PhraseCandidates } from './choose-phrases';
import { toneOfMentions } from './tone-of-mentions';

/** An aspect that fewer reviews mention is not shown. */
const LEAST_REVIEWS = 3;

/** One aspect in the reviews so far. */
interface AspectSum {
  /** By the ids of their reviews. */
  opinions: Map<string, ReviewOpinion>;
  counts: Record<AspectMention['tone'], number>;
  candidates: PhraseCandidates;
}

/** The aspects of the reviews of a page, review by review, as they arrive and go. */
export class AspectSums {
  readonly #sums = new Map<AspectId, AspectSum>();
  readonly #mentions = new Map<string, readonly AspectMention[]>();

  /** Replaces what was known of this review: one whose mentions are the same array costs nothing. */
  set({ id, spoiler }: AspectReview, mentions: readonly AspectMention[] = [], language?: string): void {
    if (this.#mentions.get(id) === mentions) return;
    this.delete(id);
    if (mentions.length === 0) return;
    this.#mentions.set(id, mentions);
    for (const aspect of aspectsOf(mentions)) {
      const own = mentions.filter((mention) => mention.aspect === aspect);
      const opinion = { id, spoiler: spoiler === true, language, tone: toneOfMentions(own)!, mentions: own };
      const sum = this.#sums.get(aspect) ?? nothingYet();
      this.#sums.set(aspect, sum);
      sum.opinions.set(id, opinion);
      sum.counts[opinion.tone]++;
      sum.candidates.add(opinion);
    }
  }

  delete(id: string): void {
    for (const aspect of aspectsOf(this.#mentions.get(id) ?? [])) {
      const sum = this.#sums.get(aspect)!;
      sum.counts[sum.opinions.get(id)!.tone]--;
      sum.opinions.delete(id);
      sum.candidates.delete(id, sum.opinions.values());
    }
    this.#mentions.delete(id);
  }

  /** Of the aspects that enough reviews mention, the most mentioned first. */
  summaries(): AspectSummary[] {
    return ASPECT_IDS.flatMap((aspect) => {
      const sum = this.#sums.get(aspect);
      if (!sum || sum.opinions.size < LEAST_REVIEWS) return [];
      const { positive: liked, negative: disliked } = sum.counts;
      const phrases = choosePhrases(sum.candidates, sum.counts);
      return [{ aspect, reviews: sum.opinions.size, liked, disliked, phrases }];
    }).sort((a, b) => b.reviews - a.reviews);
  }
}

const nothingYet = (): AspectSum => ({
  opinions: new Map(),
  counts: { positive: 0, negative: 0, mixed: 0 },
  candidates: new PhraseCandidates(),
});

const aspectsOf = (mentions: readonly AspectMention[]) => new Set(mentions.map(({ aspect }) => aspect));

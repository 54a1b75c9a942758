import { ASPECT_IDS, type AspectId, type AspectMention } from '../common/aspect';
import type { AspectReview, AspectSummary, ReviewOpinion } from './aspect-summary';
import { choosePhrases } from './choose-phrases';
import { toneOfMentions } from './tone-of-mentions';

/** An aspect that fewer reviews speak of is not shown. */
const LEAST_REVIEWS = 3;

/** The aspects of the reviews of a page, review by review, as they arrive and go. */
export class AspectSums {
  readonly #opinions = new Map<AspectId, Map<string, ReviewOpinion>>();
  readonly #mentions = new Map<string, readonly AspectMention[]>();
  readonly #summaries = new Map<AspectId, AspectSummary>();

  /** Replaces what was known of this review: one whose mentions are the same array costs nothing. */
  set({ id, spoiler }: AspectReview, mentions: readonly AspectMention[] = []): void {
    if (this.#mentions.get(id) === mentions) return;
    this.delete(id);
    if (mentions.length === 0) return;
    this.#mentions.set(id, mentions);
    for (const aspect of aspectsOf(mentions)) {
      const own = mentions.filter((mention) => mention.aspect === aspect);
      const opinion = { id, spoiler: spoiler === true, tone: toneOfMentions(own)!, mentions: own };
      const known = this.#opinions.get(aspect);
      if (known) known.set(id, opinion);
      else this.#opinions.set(aspect, new Map([[id, opinion]]));
      this.#summaries.delete(aspect);
    }
  }

  delete(id: string): void {
    for (const aspect of aspectsOf(this.#mentions.get(id) ?? [])) {
      this.#opinions.get(aspect)?.delete(id);
      this.#summaries.delete(aspect);
    }
    this.#mentions.delete(id);
  }

  /** Of the aspects that enough reviews speak of, the most mentioned first; only those that changed are summed anew. */
  summaries(): AspectSummary[] {
    return ASPECT_IDS.flatMap((aspect) => {
      const opinions = this.#opinions.get(aspect);
      if (!opinions || opinions.size < LEAST_REVIEWS) return [];
      const known = this.#summaries.get(aspect) ?? summarize(aspect, [...opinions.values()]);
      this.#summaries.set(aspect, known);
      return [known];
    }).sort((a, b) => b.reviews - a.reviews);
  }
}

const aspectsOf = (mentions: readonly AspectMention[]) => new Set(mentions.map(({ aspect }) => aspect));

function summarize(aspect: AspectId, opinions: readonly ReviewOpinion[]): AspectSummary {
  const withTone = (wanted: AspectMention['tone']) => opinions.filter(({ tone }) => tone === wanted).length;
  const counts = { reviews: opinions.length, liked: withTone('positive'), disliked: withTone('negative') };
  return { aspect, ...counts, phrases: choosePhrases(opinions, counts.liked >= counts.disliked) };
}

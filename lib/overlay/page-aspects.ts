import type { AspectSummary } from '../aspects/aspect-summary';
import { AspectSums } from '../aspects/sum-aspects';
import type { Review, Score } from '../common/review';

interface ScoredReview {
  review: Pick<Review, 'id' | 'spoiler'>;
  score: Pick<Score, 'aspects' | 'language'> | undefined;
}

/** The aspects of the reviews that are on a page now; only those of changed reviews are summed anew. */
export class PageAspects {
  readonly #sums = new AspectSums();
  #ids = new Set<string>();

  of(reviews: readonly ScoredReview[]): AspectSummary[] {
    const before = this.#ids;
    this.#ids = new Set(reviews.map(({ review }) => review.id));
    for (const id of before) if (!this.#ids.has(id)) this.#sums.delete(id);
    for (const { review, score } of reviews) this.#sums.set(review, score?.aspects, score?.language);
    return this.#sums.summaries();
  }
}

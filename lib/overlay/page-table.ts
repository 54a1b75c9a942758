import type { PageRow } from '../messages/page-table';
import type { ShownReview } from './shown-review';

/** The reviews of a page as rows of a table, in the order of the page. */
export function pageRows(reviews: readonly ShownReview[], withTexts: boolean): PageRow[] {
  return reviews.map(({ review, score }) => ({
    given: review.rating,
    verdict: review.verdict,
    ...(score && {
      predicted: score.declined || score.tone === 'none' ? undefined : score.rating,
      tone: score.tone,
      confidence: score.declined ? undefined : score.confidence,
    }),
    aspects: (score?.aspects ?? []).map(({ aspect, tone }) => ({ aspect, tone })),
    text: withTexts ? review.text : undefined,
  }));
}

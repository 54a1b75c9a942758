import { reportOf } from '../common/errors';
import type { PageItem, ReviewsStatus } from '../messages/payloads';
import type { ShownReview } from './shown-review';

const EXCERPT = 90;

/** What has become of the reviews that are on the page now. */
export function reviewsStatus(site: string, reviews: Iterable<ShownReview>): ReviewsStatus {
  const status: ReviewsStatus = { site, found: 0, rated: 0, declined: 0, items: [] };
  for (const shown of reviews) {
    const { result, element } = shown;
    if (!element.isConnected) continue;
    status.found++;
    if (result instanceof Error) status.failure = reportOf(result);
    else if (result?.declined) status.declined++;
    else if (result) {
      status.rated++;
      status.items.push({
        predicted: result.rating,
        positive: result.positive,
        confidence: result.confidence,
        ...told(shown),
      });
    }
  }
  return status;
}

/** What the review itself says; only of one that disagrees is some of the text told, and of no spoiler. */
function told({ review, disagrees }: ShownReview): Pick<PageItem, 'id' | 'given' | 'title' | 'disagrees' | 'excerpt'> {
  const { id, rating, title, text, spoiler } = review;
  return {
    id,
    ...(rating !== undefined && { given: rating }),
    ...(title && { title }),
    ...(disagrees && { disagrees }),
    ...(disagrees && !spoiler && { excerpt: text.slice(0, EXCERPT) }),
  };
}

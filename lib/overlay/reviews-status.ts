import { reportOf } from '../common/errors';
import type { PageItem, ReviewsStatus } from '../messages/payloads';
import { isRated } from './is-rated';
import type { ShownReview } from './shown-review';

/** Characters of a text that the popup quotes. */
const EXCERPT = 90;

/** Counts and ratings of the reviews that are on the page now. */
export function reviewsStatus(site: string, reviews: Iterable<ShownReview>): ReviewsStatus {
  const status: ReviewsStatus = { site, found: 0, rated: 0, noOpinion: 0, declined: 0, items: [] };
  for (const shown of reviews) {
    const { result, element } = shown;
    if (!element.isConnected) continue;
    status.found++;
    if (result instanceof Error) status.failure = reportOf(result);
    else if (result?.declined) status.declined++;
    else if (result && !isRated(result)) status.noOpinion++;
    else if (result) {
      status.rated++;
      status.items.push({
        predicted: result.rating,
        tone: result.tone,
        confidence: result.confidence,
        ...itemOf(shown),
      });
    }
  }
  return status;
}

/** Only a review that disagrees is quoted, and only if it is no spoiler. */
function itemOf({
  review,
  disagrees,
}: ShownReview): Pick<PageItem, 'id' | 'given' | 'verdict' | 'scale' | 'title' | 'disagrees' | 'excerpt'> {
  const { id, rating, verdict, scale, title, text, spoiler } = review;
  return {
    id,
    ...(rating !== undefined && { given: rating }),
    ...(verdict && { verdict }),
    ...(scale && { scale }),
    ...(title && { title }),
    ...(disagrees && { disagrees }),
    ...(disagrees && !spoiler && { excerpt: text.slice(0, EXCERPT) }),
  };
}

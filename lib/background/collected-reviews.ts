import type { CollectedReview, Correction } from '../messages/payloads';
import { addReviews, putCorrection, readCorrection, takeBackCorrection } from '../store/collected-reviews';
import { settings } from '../store/settings';
import { textHash } from './text-hash';

/** Keeps reviews that were met on a page, each text once, if the user has agreed to that; never from a private window. */
export async function keepReviews(
  reviews: readonly CollectedReview[],
  from: { tab?: { incognito: boolean } },
): Promise<void> {
  if (from.tab?.incognito || !(await settings.getValue()).collect) return;
  const at = Date.now();
  await addReviews(
    await Promise.all(
      reviews.map(async (review) => ({ ...review, key: await textHash(review.text), at, source: 'stars' as const })),
    ),
  );
}

/** Keeps what the user says of a review, or no longer says. It needs no consent: it is the user's own act. */
export async function keepCorrection({ site, movie, text, positive }: Correction): Promise<void> {
  const key = await textHash(text);
  if (positive === null) return takeBackCorrection(key);
  const label = positive ? 1 : 0;
  await putCorrection({ key, text, label, site, ...(movie && { movie }), at: Date.now(), source: 'verdict' });
}

/** What the user has said of a text, and has not taken back: whether it is positive. */
export async function correctionOf(text: string): Promise<boolean | null> {
  return (await readCorrection(await textHash(text))) ?? null;
}

import type { Correction, RatedReview } from '../messages/payloads';
import { addReviews, deleteCorrection, putCorrection, readCorrection } from '../store/collected-reviews';
import { settings } from '../store/settings';
import { textHash } from './text-hash';

/** Stores reviews of a page, each text once, if the user has agreed to that; never those of a private window. */
export async function collectReviews(
  reviews: readonly RatedReview[],
  from: { tab?: { incognito: boolean } },
): Promise<void> {
  if (from.tab?.incognito || !(await settings.getValue()).collect) return;
  const at = Date.now();
  const collected = reviews.map(async (review) => {
    const key = await textHash(review.text);
    return { ...review, key, at, source: 'reviewer' as const };
  });
  await addReviews(await Promise.all(collected));
}

/** Stores or deletes a correction. It needs no consent, since the user makes it. */
export async function saveCorrection({ site, movie, text, positive }: Correction): Promise<void> {
  const key = await textHash(text);
  if (positive === null) return deleteCorrection(key);
  const label = positive ? 1 : 0;
  await putCorrection({ key, text, label, site, ...(movie && { movie }), at: Date.now(), source: 'user' });
}

/** Whether the user has marked a text as positive; null without a correction. */
export async function correctionOf(text: string): Promise<boolean | null> {
  return (await readCorrection(await textHash(text))) ?? null;
}

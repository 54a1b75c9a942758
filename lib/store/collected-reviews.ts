import { promisifyRequest } from 'idb-keyval';
import type { Correction } from '../common/correction';
import { COLLECTED_CAPACITY } from '../common/limits';
import { collectedStore, keysToDelete } from './collected-database';
import { transact } from './transaction';

/** Whether somebody liked the film; at least one of these is present. */
export interface Opinion {
  /** 1 to 10. */
  rating?: number;
  /** 1 is positive, 0 is negative. */
  label?: 0 | 1;
  /** Of a correction with neither; versions up to 0.5 had none. */
  tone?: 'mixed' | 'none';
}

/** A review that is kept in the browser, with an opinion of the film. */
export interface CollectedReview extends Opinion {
  /** Hash of the text: each text is kept once. */
  key: string;
  text: string;
  /** Id of the site. */
  site: string;
  /** Reviews of one film share it. */
  movie?: string;
  /** When it was collected, in ms since 1970. */
  at: number;
  /** Whose opinion it is: the reviewer's own rating or thumb, or the user's correction. */
  source: 'reviewer' | 'user';
  /** The reviewer's opinion, where the user's correction has replaced it. */
  reviewer?: Opinion;
}

const find = (objects: IDBObjectStore, key: string): Promise<CollectedReview | undefined> =>
  promisifyRequest(objects.get(key));

/** @throws CodedError `storage.full`; nothing is changed then */
const change = (work: (objects: IDBObjectStore) => unknown) => transact(collectedStore, work);

async function deleteSurplus(objects: IDBObjectStore, capacity: number): Promise<void> {
  const surplus = (await promisifyRequest(objects.count())) - capacity;
  if (surplus <= 0) return;
  for (const key of await keysToDelete(objects, surplus)) objects.delete(key);
}

/** Adds the reviews whose text is not stored yet. */
export function addReviews(reviews: readonly CollectedReview[], capacity = COLLECTED_CAPACITY): Promise<void> {
  return change(async (objects) => {
    for (const review of reviews) if (!(await find(objects, review.key))) objects.put(review);
    await deleteSurplus(objects, capacity);
  });
}

/** Stores a correction in place of an earlier one and of the reviewer's own opinion. */
export function putCorrection(
  correction: CollectedReview & { source: 'user' },
  capacity = COLLECTED_CAPACITY,
): Promise<void> {
  return change(async (objects) => {
    const before = await find(objects, correction.key);
    const reviewer = before?.source === 'reviewer' ? opinionOf(before) : before?.reviewer;
    objects.put({ ...correction, ...(reviewer && { reviewer }) });
    await deleteSurplus(objects, capacity);
  });
}

export async function readCorrection(key: string): Promise<Correction | undefined> {
  const found = await collectedStore('readonly', (objects) => find(objects, key));
  return found?.source === 'user' ? correctionIn(found) : undefined;
}

/** Where the correction had replaced the reviewer's own opinion, that is restored. */
export function deleteCorrection(key: string): Promise<void> {
  return change(async (objects) => {
    const before = await find(objects, key);
    if (before?.source !== 'user') return;
    objects.delete(key);
    const { rating: _, label: __, tone: ___, reviewer, ...rest } = before;
    if (reviewer) objects.put({ ...rest, ...reviewer, source: 'reviewer' });
  });
}

/** Puts a deleted review back. */
export const restoreReview = (review: CollectedReview) => change((objects) => objects.put(review));

export const deleteReview = (key: string) => change((objects) => objects.delete(key));

export const deleteAllReviews = () => change((objects) => objects.clear());

export function countReviews(): Promise<number> {
  return collectedStore('readonly', (objects) => promisifyRequest(objects.count()));
}

/** All of them, newest first. */
export async function readCollectedReviews(): Promise<CollectedReview[]> {
  const all: CollectedReview[] = await collectedStore('readonly', (objects) => promisifyRequest(objects.getAll()));
  return all.sort((a, b) => b.at - a.at);
}

export function opinionOf({ rating, label, tone }: Opinion): Opinion {
  return {
    ...(rating !== undefined && { rating }),
    ...(label !== undefined && { label }),
    ...(tone && { tone }),
  };
}

export function correctionIn({ rating, label, tone }: Opinion): Correction {
  if (rating !== undefined) return { rating };
  return { tone: tone ?? (label === 1 ? 'positive' : 'negative') };
}

/** As it is stored: a side as a label, as every version has stored it. */
export function opinionIn(correction: Correction): Opinion {
  if ('rating' in correction) return { rating: correction.rating };
  const { tone } = correction;
  if (tone === 'mixed' || tone === 'none') return { tone };
  return { label: tone === 'positive' ? 1 : 0 };
}

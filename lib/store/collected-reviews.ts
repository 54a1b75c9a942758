import { promisifyRequest } from 'idb-keyval';
import type { Correction } from '../common/correction';
import { COLLECTED_CAPACITY } from '../common/limits';
import { collectedStore, countCorrections, keysToDelete } from './collected-database';
import { deleteCopies, listCopies, readCopy, writeCopy } from './copies';
import { changesOf, type Inventory } from './inventory';
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

type Work = (objects: IDBObjectStore) => unknown;

const { adding, removing } = changesOf(() => countCollected());
/** @throws CodedError `storage.full`; nothing is changed then */
const add = (work: Work) => adding(() => transact(collectedStore, work));
const remove = (work: Work) => removing(() => transact(collectedStore, work));

/** Of the copy of a correction. */
const copyOf = (key: string) => `correction/${key}`;
const writeCorrectionCopy = (correction: CollectedReview) =>
  writeCopy(copyOf(correction.key), JSON.stringify(correction));

async function deleteSurplus(objects: IDBObjectStore, capacity: number): Promise<void> {
  const surplus = (await promisifyRequest(objects.count())) - capacity;
  if (surplus <= 0) return;
  for (const key of await keysToDelete(objects, surplus)) objects.delete(key);
}

/** Adds the reviews whose text is not stored yet. */
export function addReviews(reviews: readonly CollectedReview[], capacity = COLLECTED_CAPACITY): Promise<void> {
  return add(async (objects) => {
    for (const review of reviews) if (!(await find(objects, review.key))) objects.put(review);
    await deleteSurplus(objects, capacity);
  });
}

/** Stores a correction in place of an earlier one and of the reviewer's own opinion. */
export async function putCorrection(
  correction: CollectedReview & { source: 'user' },
  capacity = COLLECTED_CAPACITY,
): Promise<void> {
  let stored: CollectedReview = correction;
  await add(async (objects) => {
    const before = await find(objects, correction.key);
    const reviewer = before?.source === 'reviewer' ? opinionOf(before) : before?.reviewer;
    stored = { ...correction, ...(reviewer && { reviewer }) };
    objects.put(stored);
    await deleteSurplus(objects, capacity);
  });
  await writeCorrectionCopy(stored);
}

export async function readCorrection(key: string): Promise<Correction | undefined> {
  const found = await collectedStore('readonly', (objects) => find(objects, key));
  return found?.source === 'user' ? correctionIn(found) : undefined;
}

/** Where the correction had replaced the reviewer's own opinion, that is restored. */
export async function deleteCorrection(key: string): Promise<void> {
  await deleteCopies([copyOf(key)]);
  await remove(async (objects) => {
    const before = await find(objects, key);
    if (before?.source !== 'user') return;
    objects.delete(key);
    const { rating: _, label: __, tone: ___, reviewer, ...rest } = before;
    if (reviewer) objects.put({ ...rest, ...reviewer, source: 'reviewer' });
  });
}

/** Puts a deleted review back. */
export async function restoreReview(review: CollectedReview): Promise<void> {
  await add((objects) => objects.put(review));
  if (review.source === 'user') await writeCorrectionCopy(review);
}

export async function deleteReview(key: string): Promise<void> {
  await deleteCopies([copyOf(key)]);
  await remove((objects) => objects.delete(key));
}

export async function deleteAllReviews(): Promise<void> {
  await deleteCopies(await listCopies(copyOf('')));
  await remove((objects) => objects.clear());
}

/** Copies of all corrections, for the day on which the browser loses its database. */
export async function copyCorrections(): Promise<void> {
  for (const review of await readCollectedReviews()) if (review.source === 'user') await writeCorrectionCopy(review);
}

/** Puts the copies of corrections back that the database lacks. Called under the lock of the inventory. */
export async function restoreCorrections(): Promise<void> {
  const copies: CollectedReview[] = [];
  for (const path of await listCopies(copyOf(''))) {
    const copy = await readCopy(path)
      .then((response) => response?.json())
      .catch(() => undefined);
    if (typeof copy?.key === 'string' && typeof copy.text === 'string') copies.push(copy);
  }
  await transact(collectedStore, (objects) => {
    for (const copy of copies) objects.put(copy);
  });
}

export function countCollected(): Promise<Pick<Inventory, 'reviews' | 'corrections'>> {
  return collectedStore('readonly', async (objects) => {
    const [all, corrections] = await Promise.all([promisifyRequest(objects.count()), countCorrections(objects)]);
    return { reviews: all - corrections, corrections };
  });
}

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

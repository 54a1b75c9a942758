import { promisifyRequest, type UseStore } from 'idb-keyval';
import { CodedError } from '../common/errors';

/** A review that was met on a page, with what somebody thought of the film. */
export interface StoredReview {
  /** Hash of the text: each text is kept once. */
  key: string;
  text: string;
  /** 1 to 10. */
  rating?: number;
  label?: 0 | 1;
  /** Id of the site. */
  site: string;
  /** Reviews of one film share it. */
  movie?: string;
  /** When it was kept, in ms since 1970. */
  at: number;
  /** Whose opinion it is: the reviewer's own stars or thumb, or the user's correction. */
  source: 'stars' | 'verdict';
  /** What the reviewer thought, where the user's correction stands in its place. */
  reviewer?: Opinion;
}

export type Opinion = Pick<StoredReview, 'rating' | 'label'>;

/** How many examples are kept. */
export const CAPACITY = 20_000;

/** In this order the reviewers' stars come before the user's own corrections, and the older before the newer. */
const FORGOTTEN_FIRST = 'forgotten-first';

let opened: Promise<IDBDatabase> | undefined;

/** As idb-keyval's own stores, but with an index. */
const store: UseStore = async (mode, use) => {
  opened ??= open();
  const objects = (await opened).transaction('examples', mode).objectStore('examples');
  return use(objects);
};

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('reeltone-examples', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('examples', { keyPath: 'key' }).createIndex(FORGOTTEN_FIRST, ['source', 'at']);
  };
  const database = promisifyRequest(request);
  // A database that could not be opened, or was closed by the browser, is opened anew by whoever needs it next.
  const forget = () => {
    opened = undefined;
  };
  database.then((db) => {
    db.onclose = forget;
  }, forget);
  return database;
}

/**
 * Changes what is kept, all or nothing, and drops what is beyond the capacity.
 * @throws Error when the disk is full.
 */
async function change(capacity: number, work: (objects: IDBObjectStore) => Promise<unknown>): Promise<void> {
  await store('readwrite', async (objects) => {
    const { transaction } = objects;
    try {
      await work(objects);
      const surplus = (await promisifyRequest(objects.count())) - capacity;
      if (surplus > 0) {
        const keys = await promisifyRequest(objects.index(FORGOTTEN_FIRST).getAllKeys(null, surplus));
        for (const key of keys) objects.delete(key);
      }
      await promisifyRequest(transaction);
    } catch (error) {
      // Absent unless the browser itself has given up.
      const reason = transaction.error;
      if (!reason) transaction.abort();
      throw explain(reason ?? error);
    }
  });
}

function explain(error: unknown): unknown {
  if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) return error;
  return new CodedError('storage.full', [], { cause: error });
}

const find = (objects: IDBObjectStore, key: string): Promise<StoredReview | undefined> =>
  promisifyRequest(objects.get(key));

/** Keeps those that are not known yet. */
export function addReviews(examples: readonly StoredReview[], capacity = CAPACITY): Promise<void> {
  return change(capacity, async (objects) => {
    for (const example of examples) if (!(await find(objects, example.key))) objects.put(example);
  });
}

/** Keeps the user's correction, in the place of an earlier one and of the reviewer's stars. */
export function putCorrection(correction: StoredReview & { source: 'verdict' }, capacity = CAPACITY): Promise<void> {
  return change(capacity, async (objects) => {
    const before = await find(objects, correction.key);
    const reviewer = before?.source === 'stars' ? opinionOf(before) : before?.reviewer;
    objects.put({ ...correction, ...(reviewer && { reviewer }) });
  });
}

/** Whether the user has said of a text that it is positive; undefined where nothing was said. */
export async function readCorrection(key: string): Promise<boolean | undefined> {
  const found = await store('readonly', (objects) => find(objects, key));
  return found?.source === 'verdict' ? found.label === 1 : undefined;
}

/** Takes a correction back; where it replaced the reviewer's stars, they count again. */
export function takeBackCorrection(key: string): Promise<void> {
  return change(CAPACITY, async (objects) => {
    const before = await find(objects, key);
    if (before?.source !== 'verdict') return;
    objects.delete(key);
    const { label, reviewer, ...rest } = before;
    if (reviewer) objects.put({ ...rest, ...reviewer, source: 'stars' });
  });
}

/** Puts back what was deleted. */
export function restoreReview(example: StoredReview): Promise<void> {
  return change(CAPACITY, async (objects) => objects.put(example));
}

export function deleteReview(key: string): Promise<void> {
  return change(CAPACITY, async (objects) => objects.delete(key));
}

export function deleteAllReviews(): Promise<void> {
  return change(CAPACITY, async (objects) => objects.clear());
}

export function countReviews(): Promise<number> {
  return store('readonly', (objects) => promisifyRequest(objects.count()));
}

/** All of them, newest first. */
export async function readExamples(): Promise<StoredReview[]> {
  const all: StoredReview[] = await store('readonly', (objects) => promisifyRequest(objects.getAll()));
  return all.sort((a, b) => b.at - a.at);
}

/** Fewer films cannot be told, each as a whole, into those to learn from and those to judge by. */
const FEWEST_FILMS = 20;

/**
 * What of them a model learns from, in the shape of the rows of a file. The films are left out where they are so few
 * that reviews of one film have to stand on both sides of a split.
 */
export function toExamples(all: readonly StoredReview[]) {
  const byFilm = new Set(all.map(({ movie }) => movie)).size >= FEWEST_FILMS;
  return all.map(({ text, movie, ...example }) => ({
    text,
    ...opinionOf(example),
    ...(byFilm && movie !== undefined && { movie }),
  }));
}

function opinionOf({ rating, label }: Opinion): Opinion {
  return { ...(rating !== undefined && { rating }), ...(label !== undefined && { label }) };
}

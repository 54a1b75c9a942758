import { browser } from 'wxt/browser';
import { asRecord } from './parse-settings';
import { requireRoom } from './room';
import { writeLocal } from './write-local';

/**
 * How much IndexedDB should hold. It stands in `storage.local`, since a browser that finds its IndexedDB damaged begins
 * an empty one and informs nobody.
 */
export interface Inventory {
  models: number;
  /** Collected reviews without the user's corrections. */
  reviews: number;
  corrections: number;
  /** 1 while a training runs, is paused or waits for the user's decision. */
  trainings: number;
}

export const KINDS = ['models', 'reviews', 'corrections', 'trainings'] as const;

/** A worker has no `storage`: whoever asked it to store something records that, as the background does when it starts. */
export const isRecordable = () => browser?.storage !== undefined;

/** `undefined` before the first record. */
export async function readRecorded(): Promise<Inventory | undefined> {
  const { inventory } = await browser.storage.local.get('inventory');
  return inventory === undefined ? undefined : parseInventory(inventory);
}

/** Zero for what has never been recorded. */
const readInventory = async () => (await readRecorded()) ?? parseInventory(undefined);

export async function recordInventory(now: Partial<Inventory>): Promise<void> {
  await writeLocal({ inventory: { ...(await readInventory()), ...now } });
}

export function parseInventory(stored: unknown): Inventory {
  const record = asRecord(stored);
  const countOf = (kind: keyof Inventory) => {
    const count = record[kind];
    return typeof count === 'number' && count > 0 ? Math.floor(count) : 0;
  };
  return {
    models: countOf('models'),
    reviews: countOf('reviews'),
    corrections: countOf('corrections'),
    trainings: countOf('trainings'),
  };
}

export const plus = (a: Inventory, b: Partial<Inventory> = {}): Inventory =>
  parseInventory(Object.fromEntries(KINDS.map((kind) => [kind, a[kind] + (b[kind] ?? 0)])));

/** Never below zero. */
export const minus = (a: Inventory, b: Partial<Inventory>): Inventory =>
  parseInventory(Object.fromEntries(KINDS.map((kind) => [kind, a[kind] - (b[kind] ?? 0)])));

/** Waits until nothing else is being stored, copied or restored. */
export const whileStored = <Result>(work: () => Promise<Result>) =>
  navigator.locks.request('stored', work) as unknown as Promise<Result>;

export type StoredChange = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Ways to change what is stored, so that the inventory follows. It changes by as much as the counts do: a loss that no
 * start of the background has found yet stays a difference between the two.
 * @param count counts what these changes may affect
 */
export function changesOf(count: () => Promise<Partial<Inventory>>): { adding: StoredChange; removing: StoredChange } {
  const recorded = async <Result>(work: () => Promise<Result>, removes: boolean): Promise<Result> => {
    if (!isRecordable()) return work();
    const [expected, before] = [await readInventory(), await count()];
    // Should the browser end meanwhile, nothing is missed that was to be removed.
    if (removes) await recordInventory(Object.fromEntries(Object.keys(before).map((kind) => [kind, 0])));
    try {
      return await work();
    } finally {
      // Where the disk is full, less is recorded than there is, which the next start of the background mends.
      await count()
        .then((after) => recordInventory(minus(plus(expected, after), before)))
        .catch(console.error);
    }
  };
  return {
    adding: (work) =>
      whileStored(async () => {
        await requireRoom();
        return recorded(work, false);
      }),
    removing: (work) => whileStored(() => recorded(work, true)),
  };
}

import { browser } from 'wxt/browser';
import { copyCorrections, countCollected, restoreCorrections } from './collected-reviews';
import {
  type Inventory,
  KINDS,
  minus,
  parseInventory,
  plus,
  readRecorded,
  recordInventory,
  whileStored,
} from './inventory';
import { readCopiedEntry } from './model-copy';
import { copyNewestModel, countModels, readLostModel, restoreModel } from './models';
import { requireRoom } from './room';
import { countTrainings } from './training-database';
import { writeLocal } from './write-local';

/** The losses that the popup reports. */
export interface Losses {
  /** Gone for good. */
  lost: Inventory;
  /** Restored from copies. */
  restored: Inventory;
}

const NOTHING = parseInventory(undefined);

async function countAll(): Promise<Inventory> {
  const [models, collected, trainings] = await Promise.all([countModels(), countCollected(), countTrainings()]);
  return { models, ...collected, trainings };
}

/**
 * Finds out whether the browser has lost what was stored, restores what was copied, and records the rest for the popup.
 * To be called before anything is read or stored.
 */
export async function restoreLosses(): Promise<void> {
  await whileStored(async () => {
    const recorded = await readRecorded();
    // Of nothing, nothing is lost: the databases are not even opened.
    if (recorded && KINDS.every((kind) => recorded[kind] === 0) && !(await readCopiedEntry())) return;
    const [found, lostModel] = [await countAll(), await readLostModel()];
    const expected = plus(recorded ?? NOTHING, { models: lostModel && !lostModel.isCounted ? 1 : 0 });
    if (KINDS.every((kind) => found[kind] >= expected[kind])) {
      // A version without copies, or a worker, may have stored these.
      if (!recorded || KINDS.some((kind) => found[kind] > expected[kind])) await copyAll(found);
      // The browser may have ended between a change of the models and that of the copy.
      else if (found.models > 0) await copyNewestModel();
      return;
    }
    if (found.corrections < expected.corrections) await restoreCorrections();
    if (lostModel) await restoreModel();
    const [now, before] = [await countAll(), await readLosses()];
    const losses: Losses = {
      lost: plus(minus(expected, now), before?.lost),
      restored: plus(minus(now, found), before?.restored),
    };
    // Both or neither: where the disk is full, the losses are found again at the next start.
    await requireRoom();
    await writeLocal({ losses, inventory: now });
  });
}

async function copyAll(found: Inventory): Promise<void> {
  if (found.corrections > 0) await copyCorrections();
  if (found.models > 0) await copyNewestModel();
  await recordInventory(found);
}

/** Losses of which the user knows nothing yet; `undefined` without any. */
export async function readLosses(): Promise<Losses | undefined> {
  const { losses } = await browser.storage.local.get('losses');
  if (typeof losses !== 'object' || losses === null) return undefined;
  const { lost, restored } = losses as Partial<Record<keyof Losses, unknown>>;
  return { lost: parseInventory(lost), restored: parseInventory(restored) };
}

/** The user has read of them. */
export const forgetLosses = () => browser.storage.local.remove('losses');

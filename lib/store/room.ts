import { CodedError } from '../common/errors';

/**
 * In bytes. Chromium may find all of its IndexedDB or `storage.local` unreadable, and begin an empty one, after the disk
 * got full in the middle of a write.
 */
const LEAST_FREE = 2 ** 23;

/** Whether the disk has room for more. Yes, where the browser does not say. */
export async function hasRoom(): Promise<boolean> {
  // Absent in Node.
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined || quota - usage >= LEAST_FREE;
}

/** @throws CodedError `storage.full` */
export async function requireRoom(): Promise<void> {
  if (!(await hasRoom())) throw new CodedError('storage.full', []);
}

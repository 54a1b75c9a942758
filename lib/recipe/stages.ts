import { sha256 } from '../common/sha256';

/** Keeps the results of stages by name, so that a recipe that was stopped can resume. */
export interface StageStore {
  load(name: string): Promise<Uint8Array | undefined>;
  save(name: string, bytes: Uint8Array): Promise<void>;
}

/** Thrown by a stage that the signal has stopped; what it needs to resume is in the store. */
export class Stopped extends Error {}

/** A name that changes with the settings of a stage and with everything else that its result depends on. */
export async function stageName(stage: string, ...inputs: unknown[]): Promise<string> {
  return `${stage}-${(await sha256(JSON.stringify(inputs))).slice(0, 16)}`;
}

/** The values that the store has under a name, or newly computed and stored ones. */
export async function cachedValues(
  store: StageStore,
  name: string,
  compute: () => Float32Array | Promise<Float32Array>,
): Promise<Float32Array> {
  const cached = await store.load(name);
  if (cached) return new Float32Array(new Uint8Array(cached).buffer);
  const values = await compute();
  await store.save(name, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  return values;
}

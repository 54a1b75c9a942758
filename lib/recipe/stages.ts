import { sha256 } from '../common/sha256';

/** Keeps what a stage has made, by name. */
export interface StageStore {
  load(name: string): Promise<Uint8Array | undefined>;
  save(name: string, bytes: Uint8Array): Promise<void>;
}

/** Thrown where the signal has stopped a stage; what can go on later is in the store. */
export class Stopped extends Error {}

/** The name under which a stage is kept: of its settings and of everything that it was made from. */
export async function stageName(stage: string, ...madeFrom: unknown[]): Promise<string> {
  return `${stage}-${(await sha256(JSON.stringify(madeFrom))).slice(0, 16)}`;
}

/** Takes the values from the store; makes and saves them where they are not there. */
export async function keptValues(
  store: StageStore,
  name: string,
  make: () => Float32Array | Promise<Float32Array>,
): Promise<Float32Array> {
  const kept = await store.load(name);
  if (kept) return new Float32Array(new Uint8Array(kept).buffer);
  const made = await make();
  await store.save(name, new Uint8Array(made.buffer, made.byteOffset, made.byteLength));
  return made;
}

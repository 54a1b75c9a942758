import { createCpuNetwork } from '../gru/cpu-network';
import { loadEngine } from '../gru/engine';
import type { BackendName } from '../gru/network';
import { decodeBundle } from '../model/bundle';
import { type Card, parseCard } from '../model/card';
import { createPredictor, type Predictor } from '../model/predict';

const ENGINE_NAMES: Record<BackendName, string> = { cpu: 'WebAssembly', webgpu: 'WebGPU', reference: 'TypeScript' };

export interface LoadedModel extends Predictor {
  /** What computes, for people to read, e.g. `WebAssembly, relaxed SIMD`. */
  readonly engine: string;
}

let card: Promise<Card> | undefined;

/** The card of the shipped model: its id names the model without a look at the weights. Read once. */
export function readShippedCard(): Promise<Card> {
  card ??= readFile('model/card.json').then((bytes) => parseCard(JSON.parse(new TextDecoder().decode(bytes))));
  // A failed read is not remembered: the next message tries again.
  card.catch(() => {
    card = undefined;
  });
  return card;
}

/** Loads the shipped model and its engine. @throws Error that names the file that cannot be used. */
export async function loadShippedModel(): Promise<LoadedModel> {
  const [engine, bundle] = await Promise.all([
    loadEngine((file) => readFile(`wasm/${file}`)),
    decodeBundle((file) => readFile(`model/${file}`)),
  ]);
  const predictor = createPredictor(bundle, createCpuNetwork(bundle.weights, engine));
  const name = ENGINE_NAMES[predictor.backend];
  return { ...predictor, engine: engine.relaxed ? `${name}, relaxed SIMD` : name };
}

/** A file of the extension itself: this runs in its own pages and worker, whose origin it is. */
async function readFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/${path}`).catch(() => undefined);
  if (!response?.ok) throw new Error(`The file ${path} is missing from the extension: install Reeltone again.`);
  return new Uint8Array(await response.arrayBuffer());
}

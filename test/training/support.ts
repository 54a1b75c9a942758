import type { OpenNetwork } from '../../lib/gru/network';
import type { TrainingRequest } from '../../lib/messages/training-payloads';
import type { StoredTraining } from '../../lib/training/stored-training';
import '../fake-browser';
import 'fake-indexeddb/auto';
import { openEngine } from '../../lib/cli/engine';
import type { Example } from '../../lib/data/example';
import { createCpuNetwork } from '../../lib/gru/cpu/cpu-network';
import { type Bundle, decodeBundle, encodeBundle } from '../../lib/model/bundle/bundle';
import type { TrainingSettings } from '../../lib/model/training-settings';
import { draftBundle } from '../model/support';

const engine = await openEngine();
export const openCpu: OpenNetwork = async (weights) => createCpuNetwork(weights, engine);

const PRAISE = ['a warm and clever film', 'clever from start to end', 'warm , funny and clever'];
const BLAME = ['a dull and empty film', 'empty from start to end', 'dull , loud and empty'];

/** Fictional reviews of two kinds, in turn; no two are alike. */
export function plainExamples(count: number): Example[] {
  return Array.from({ length: count }, (_, i) => ({
    text: `${(i % 2 ? PRAISE : BLAME)[(i >> 1) % 3]} number ${i}`,
    label: i % 2 ? 1 : 0,
  }));
}

export const SMALL: TrainingSettings = {
  embeddingUnits: 4,
  hiddenUnits: 6,
  batch: 8,
  epochs: 6,
  minFreq: 1,
  maxWords: 200,
  split: 0.3,
  seed: 1,
  learningRate: 0.02,
};

export const request = (change: Partial<TrainingRequest> = {}): TrainingRequest => ({
  source: { kind: 'file', name: 'fiction.csv' },
  way: 'fresh',
  name: 'mine',
  settings: SMALL,
  backend: 'cpu',
  ...change,
});

export const stored = (what = request()): StoredTraining => ({
  status: {
    state: 'preparing',
    request: what,
    startedAt: '2026-01-02T03:04:05.000Z',
    fraction: 0,
    curve: [],
    epochs: [],
  },
  baseModel: 'base',
  baseName: 'former',
  threads: 1,
  softwareGpu: false,
  stopped: false,
  attempts: 0,
});

/** A model that knows these words, and nothing of what they mean. */
export async function smallBase(): Promise<Bundle> {
  const words = [...new Set([...PRAISE, ...BLAME].flatMap((text) => text.split(' ')))];
  const sizes = { lexiconSize: words.length + 2, embeddingUnits: 4, hiddenUnits: 6 };
  const files = await encodeBundle(draftBundle(sizes, words), { dtype: 'float32' });
  return decodeBundle(async (name) => files.get(name)!);
}

export const toCsv = (examples: readonly Example[]) =>
  `review,label\n${examples.map(({ text, label }) => `"${text}",${label}`).join('\n')}\n`;

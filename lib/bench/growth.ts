import type { Network } from '../gru/network';
import { initialWeights } from '../model/initialize';
import { openNetworks } from './engines';
import { type BenchContext, type Contender, timeInTurn } from './measure';
import { PLAIN, type Row, toRows } from './rows';
import { zipfSequences } from './workload';

const area = 'growth';
const [LEXICON, EMBEDDING] = [20_000, 64];

/** A batch of reviews of so many words each, for a network of so many hidden units. */
export interface Shape {
  words: number;
  reviews: number;
  hidden: number;
}

export const BASE: Shape = { words: 200, reviews: 32, hidden: 128 };

/** The values along each axis, on which the others stay as in `BASE`. */
export const AXES: Readonly<Record<keyof Shape, readonly number[]>> = {
  words: [25, 50, 100, 200, 400, 800],
  reviews: [1, 2, 4, 8, 16, 32, 64, 128],
  hidden: [16, 32, 64, 128, 256, 512],
};

type Work = (network: Network, sequences: readonly Int32Array[]) => Promise<unknown>;
const WORK: Record<string, Work> = {
  scoring: (network, sequences) => network.score(sequences),
  'training step': (network, sequences) => network.trainStep(sequences, new Float32Array(sequences.length), 1e-3),
};
export const WORK_NAMES = Object.keys(WORK);

/** The shapes along one axis. */
export function shapesAlong(axis: keyof Shape): Shape[] {
  return AXES[axis].map((value) => ({ ...BASE, [axis]: value }));
}

export function caseOf(work: string, { words, reviews, hidden }: Shape): string {
  return `${work}, ${reviews} x ${words} words, ${EMBEDDING}/${hidden}`;
}

/**
 * The time to score a batch, and of a training step on it, as length, batch size or hidden units grow. All points are
 * measured in the same rounds. Plain SIMD is left out: its times grow as those of relaxed SIMD do.
 */
export async function benchGrowth({ rounds, gpu, progress }: BenchContext): Promise<Row[]> {
  progress(area);
  const points = new Map<string, Pick<Row, 'case' | 'system'>>();
  const contenders: Contender[] = [];
  for (const hidden of AXES.hidden) {
    const sizes = { lexiconSize: LEXICON, embeddingUnits: EMBEDDING, hiddenUnits: hidden };
    const networks = await openNetworks(initialWeights(sizes, 1), gpu);
    networks.delete(PLAIN);
    const shapes = (['words', 'reviews', 'hidden'] as const).flatMap(shapesAlong);
    for (const shape of shapes.filter((shape) => shape.hidden === hidden)) {
      const sequences = zipfSequences(LEXICON, Array(shape.reviews).fill(shape.words));
      for (const [work, run] of Object.entries(WORK)) {
        for (const [system, network] of networks) {
          const point = { case: caseOf(work, shape), system };
          const key = Object.values(point).join();
          if (points.has(key)) continue; // all axes have the base in common
          points.set(key, point);
          contenders.push({ system: key, run: () => run(network, sequences) });
        }
      }
    }
  }
  const { times } = await timeInTurn(contenders, rounds);
  return [...points].flatMap(([key, { case: name, system }]) =>
    toRows({ area, case: name, unit: 'ms' }, new Map([[system, times.get(key)!]])),
  );
}

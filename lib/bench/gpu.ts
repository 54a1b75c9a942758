import type { Gpu } from '../gru/webgpu/gpu';
import { createGpuNetwork } from '../gru/webgpu/gpu-network';
import type { GruSizes } from '../gru/weights';
import { storeIn8Bits } from '../model/bundle/weight-files';
import { train } from '../model/train';
import { openNetworks } from './engines';
import { benchGpuAgreement } from './gpu-agreement';
import { benchGpuLimits } from './gpu-limits';
import { type BenchContext, timeInTurn } from './measure';
import { gigaflops, type Row, toRows, WEBGPU } from './rows';
import { EPOCH, forwardOperations, livelyWeights, realLengths, trainingReviews, zipfSequences } from './workload';

const area = 'gpu';
const BATCH = 64;

/** Sizes on a GPU; in software they are so small that the measurement ends within a minute. */
const WORK = {
  real: {
    lexiconSize: 20_000,
    networks: [
      [128, 256],
      [300, 500],
    ],
    trained: [
      [128, 256],
      [64, 128],
    ],
    pages: [25, 300],
    epoch: 25_000,
  },
  software: { lexiconSize: 200, networks: [[8, 12]], trained: [[8, 12]], pages: [2], epoch: 4 },
} as const;

const sizesOf = (lexiconSize: number, [embeddingUnits, hiddenUnits]: readonly [number, number]): GruSizes => ({
  lexiconSize,
  embeddingUnits,
  hiddenUnits,
});

/**
 * A GPU in one run of some minutes: how far each pass is from float64, what the simplest programs reach on it, pages
 * beside the CPU, and an epoch. In software everything is tiny: it shows that
 * the measurement works. Without a GPU, nothing.
 */
export async function benchGpu({ rounds, gpu, progress }: BenchContext): Promise<Row[]> {
  if (!gpu) {
    progress(`${area}: left out, since there is no GPU`);
    return [];
  }
  const { lexiconSize, networks, trained, pages, epoch } = gpu.isSoftware ? WORK.software : WORK.real;
  const rows: Row[] = [];
  for (const units of networks) {
    progress(`${area}: ${gpu.name}, every pass at ${units.join('/')}`);
    rows.push(...(await benchGpuAgreement(gpu, sizesOf(lexiconSize, units))));
  }
  progress(`${area}: ${gpu.name}, memory and arithmetic`);
  rows.push(...(await benchGpuLimits(gpu, rounds)));
  for (const units of networks) {
    for (const reviews of pages) {
      progress(`${area}: a page of ${reviews} at ${units.join('/')}`);
      rows.push(...(await benchPage(gpu, sizesOf(lexiconSize, units), reviews, rounds)));
    }
  }
  for (const units of trained) {
    progress(`${area}: an epoch of ${epoch} reviews at ${units.join('/')}`);
    rows.push(...(await benchEpoch(gpu, sizesOf(lexiconSize, units), epoch)));
  }
  return rows;
}

async function benchPage(gpu: Gpu, sizes: GruSizes, reviews: number, rounds: number): Promise<Row[]> {
  // The CPU computes 8-bit weights in integers, as those of models are stored.
  const systems = await openNetworks(storeIn8Bits(livelyWeights(sizes)), gpu);
  const lengths = realLengths(reviews);
  const sequences = zipfSequences(sizes.lexiconSize, lengths);
  const contenders = [...systems].map(([system, network]) => ({ system, run: () => network.score(sequences) }));
  const { times } = await timeInTurn(contenders, rounds);
  for (const network of systems.values()) network.dispose();
  const name = `page of ${reviews}, ${sizes.embeddingUnits}/${sizes.hiddenUnits}`;
  const operations = forwardOperations(
    sizes,
    lengths.reduce((sum, words) => sum + words, 0),
  );
  return [
    ...toRows({ area, case: name, unit: 'ms' }, times),
    ...toRows({ area, case: `${name}: useful work`, unit: 'GFLOPS' }, times, gigaflops(operations)),
  ];
}

/** Once: an epoch is long enough. */
async function benchEpoch(gpu: Gpu, sizes: GruSizes, reviews: number): Promise<Row[]> {
  const network = createGpuNetwork(livelyWeights(sizes), gpu);
  const { sequences, targets } = trainingReviews(sizes.lexiconSize, reviews);
  const start = performance.now();
  await train(network, sequences, targets, { ...EPOCH, batch: BATCH });
  const milliseconds = performance.now() - start;
  network.dispose();
  const name = `epoch of ${reviews} reviews, ${sizes.embeddingUnits}/${sizes.hiddenUnits}`;
  const words = sequences.reduce((sum, { length }) => sum + length, 0);
  const samples = new Map([[WEBGPU, [milliseconds]]]);
  return [
    ...toRows({ area, case: name, unit: 's' }, samples, (ms) => ms / 1000),
    ...toRows(
      { area, case: `${name}: useful work`, unit: 'GFLOPS' },
      samples,
      gigaflops(3 * forwardOperations(sizes, words)),
    ),
  ];
}

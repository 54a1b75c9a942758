import { initialWeights } from '../model/initialize';
import { train } from '../model/train';
import { openTrainers } from './engines';
import { type BenchContext, timeInTurn } from './measure';
import { benchProcessorLimit } from './processor-limit';
import { type Row, toRows } from './rows';
import { benchTrainingPeers } from './training-peers';
import { EPOCH, forwardOperations, trainingReviews, zipfSequences } from './workload';
import { timeBesideYardstick } from './yardstick';

const area = 'training';
const [LEXICON, WORDS] = [20_000, 250];

/** Sizes of the network, reviews in a batch, and reviews in an epoch. */
const WORK = [
  { embeddingUnits: 64, hiddenUnits: 64, batch: 64, epoch: 1_000 },
  { embeddingUnits: 64, hiddenUnits: 128, batch: 64, epoch: 1_000 },
  { embeddingUnits: 300, hiddenUnits: 500, batch: 20, epoch: 100 },
];

/**
 * One training step (forward, backward, and Adam over all weights), and one epoch as `npm run train` runs it, over reviews
 * of real lengths. The backward pass counts as two forward passes. No peer can train this network at this size (see
 * training-peers.ts), so a step is compared with a plain matrix product.
 */
export async function benchTraining(context: BenchContext): Promise<Row[]> {
  const { rounds, gpu, progress } = context;
  const rows: Row[] = [];
  for (const { batch, epoch, ...units } of WORK) {
    const sizes = { lexiconSize: LEXICON, ...units };
    const size = `${units.embeddingUnits}/${units.hiddenUnits}`;
    const networks = [...(await openTrainers(initialWeights(sizes, 1), gpu))];
    const perSecond = (reviews: number) => (milliseconds: number) => (reviews * 1000) / milliseconds;

    const step = `step of ${batch} x ${WORDS} words, ${size}`;
    progress(`${area}: ${step}`);
    const sequences = zipfSequences(LEXICON, Array(batch).fill(WORDS));
    const targets = sequences.map((_, i) => i % 2);
    const steps = networks.map(([system, network]) => ({
      system,
      run: () => network.trainStep(sequences, targets, EPOCH.learningRate, EPOCH.epsilon),
    }));
    const operations = 3 * forwardOperations(sizes, batch * WORDS);
    const { times, rates } = await timeBesideYardstick({ area, case: step }, steps, rounds, operations);
    rows.push(...toRows({ area, case: step, unit: 'reviews/s' }, times, perSecond(batch)), ...rates);

    const pass = `epoch of ${epoch.toLocaleString('en')} reviews in batches of ${batch}, ${size}`;
    progress(`${area}: ${pass}`);
    const reviews = trainingReviews(LEXICON, epoch);
    const epochs = networks.map(([system, network]) => ({
      system,
      run: () => train(network, reviews.sequences, reviews.targets, { ...EPOCH, batch }),
    }));
    const timing = await timeInTurn(epochs, rounds);
    rows.push(...toRows({ area, case: pass, unit: 'reviews/s' }, timing.times, perSecond(epoch)));
    for (const [, network] of networks) network.dispose();
  }
  return [...rows, ...(await benchProcessorLimit(area, rounds)), ...(await benchTrainingPeers(context))];
}

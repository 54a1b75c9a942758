import { decodeCheckpoint, encodeCheckpoint } from '../model/checkpoint';
import { type TrainSettings, type TrainState, train } from '../model/train';
import type { Opinion } from './opinions';
import { type Direction, type Trained, TURNS } from './speak';
import { keptValues, Stopped, stageName } from './stages';
import type { Workshop } from './workshop';

/**
 * A network that has learned targets, from the store, from a checkpoint there, or trained anew.
 * @param stage its name
 * @throws Stopped; the store then holds a checkpoint.
 */
export async function learn(
  { open, store, onStage, hooks }: Workshop,
  stage: string,
  start: Trained,
  sequences: readonly Int32Array[],
  targets: Float32Array,
  settings: TrainSettings,
): Promise<Trained> {
  onStage(stage);
  const kept = await store.load(stage);
  const state = kept && decodeCheckpoint(kept, stage);
  const steps = Math.ceil(sequences.length / settings.batch) * settings.epochs;
  if (state?.steps === steps) return { stage, weights: state.weights };
  const network = await open(start.weights, { training: true });
  const save = (at: TrainState) => store.save(stage, encodeCheckpoint(at, stage));
  const resume = { ...hooks, onCheckpoint: save, ...(state && { resumeFrom: state }) };
  const finished = await train(network, sequences, targets, settings, resume);
  const weights = await network.readWeights();
  if (finished) await save({ steps, weights, optimizer: await network.readOptimizer() });
  network.dispose();
  if (!finished) throw new Stopped();
  return { stage, weights };
}

/** What a network says of all texts, from the store or computed anew. */
export async function opinionOf(
  { open, store, settings, sequences }: Workshop,
  { stage, weights }: Trained,
  direction: Direction,
): Promise<Opinion> {
  const scores = await keptValues(store, await stageName('opinion', settings.excerpts, stage), async () => {
    const network = await open(weights);
    const scores = await network.score(sequences.map(TURNS[direction]));
    network.dispose();
    return scores;
  });
  return { stage, scores };
}

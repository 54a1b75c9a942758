import { decodeCheckpoint, encodeCheckpoint } from '../model/checkpoint';
import { type TrainSettings, type TrainState, train } from '../model/train';
import { type Direction, inDirection } from './direction';
import type { StageScores } from './ensemble';
import type { TrainedNetwork } from './language-models';
import type { RecipeContext } from './recipe-context';
import { cachedValues, Stopped, stageName } from './stages';

interface TrainingStage {
  /** Its name. */
  stage: string;
  start: TrainedNetwork;
  settings: TrainSettings;
  /** Asked for only when there is something left to train. */
  texts: () => { sequences: readonly Int32Array[]; targets: Float32Array };
}

/** The number of steps in the state of a finished training: what is left of it need not be counted again. */
const FINISHED = 2 ** 31 - 1;

/**
 * A trained network: from the store, resumed from a checkpoint there, or trained from the start.
 * @throws Stopped; the store then holds a checkpoint
 */
export async function trainStage(
  { openNetwork, store, onStage, hooks }: RecipeContext,
  { stage, start, settings, texts }: TrainingStage,
): Promise<TrainedNetwork> {
  onStage(stage);
  const saved = await store.load(stage);
  const state = saved && decodeCheckpoint(saved, stage);
  if (state?.steps === FINISHED) return { stage, weights: state.weights };
  const { sequences, targets } = texts();
  const network = await openNetwork(start.weights, { training: true });
  const save = (at: TrainState) => store.save(stage, encodeCheckpoint(at, stage));
  const trainHooks = { ...hooks, onCheckpoint: save, ...(state && { resumeFrom: state }) };
  const finished = await train(network, sequences, targets, settings, trainHooks);
  const weights = await network.readWeights();
  if (finished) await save({ steps: FINISHED, weights, optimizer: await network.readOptimizer() });
  network.dispose();
  if (!finished) throw new Stopped();
  return { stage, weights };
}

/** The scores that a network gives to all texts, from the store or computed now. */
export async function scoreStage(
  { openNetwork, store, textsId, sequences }: RecipeContext,
  { stage, weights }: TrainedNetwork,
  direction: Direction,
): Promise<StageScores> {
  const scores = await cachedValues(store, await stageName('scores', textsId, stage), async () => {
    const network = await openNetwork(weights);
    const scores = await network.score(sequences().map((words) => inDirection(direction, words)));
    network.dispose();
    return scores;
  });
  return { stage, scores };
}

import { type GruWeights, mapTensors } from '../gru/weights';
import { decodeCheckpoint, encodeCheckpoint } from '../model/checkpoint';
import { initialWeights } from '../model/initialize';
import { DIRECTIONS, type Direction, inDirection } from './direction';
import { pretrain, sampleShares } from './pretrain';
import type { RecipeContext } from './recipe-context';
import { Stopped, stageName } from './stages';

/** A network, and the stage that trained it. */
export interface TrainedNetwork {
  stage: string;
  weights: GruWeights;
}

/**
 * Networks that were pretrained to predict the next word, one for each direction: from the store, or trained now, both
 * at once.
 * @throws Stopped
 */
export async function languageModels(context: RecipeContext): Promise<Record<Direction, TrainedNetwork>> {
  let reviews: Int32Array[] | undefined;
  const readOnce = (maxLength: number) => {
    reviews ??= context.readReviews(maxLength);
    return reviews;
  };
  const both = DIRECTIONS.map((direction) => languageModel({ ...context, readReviews: readOnce }, direction));
  await Promise.allSettled(both); // one that is stopped or fails lets the other save its state
  const [forwards, backwards] = await Promise.all(both);
  return { forwards: forwards!, backwards: backwards! };
}

async function languageModel(context: RecipeContext, direction: Direction): Promise<TrainedNetwork> {
  const { settings, dataId, lexicon, store, onStage } = context;
  const { embeddingUnits, hiddenUnits, batch, seed, pretraining } = settings;
  const sizes = { lexiconSize: lexicon.size, embeddingUnits, hiddenUnits };
  const stage = await stageName('language', direction, dataId, sizes, batch, pretraining);
  onStage(stage);
  const initial = initialWeights(sizes, seed);
  if (pretraining.epochs === 0) return { stage, weights: initial };
  const saved = await store.load(stage);
  const state = saved && decodeCheckpoint(saved, stage);
  if (state) return { stage, weights: state.weights };
  const weights = await pretrainInDirection(context, direction, stage, initial);
  const moments = mapTensors(weights, (values) => new Float32Array(values.length));
  const optimizer = { steps: 0, mean: moments, variance: moments };
  await store.save(stage, encodeCheckpoint({ steps: 0, weights, optimizer }, stage));
  return { stage, weights };
}

/** Resumes from the state that the store has, and keeps it there when it is stopped. */
async function pretrainInDirection(
  { settings, readReviews, withLanguageNetwork, store, hooks }: RecipeContext,
  direction: Direction,
  stage: string,
  initial: GruWeights,
): Promise<GruWeights> {
  const { batch, seed, pretraining } = settings;
  const sequences = readReviews(pretraining.maxLength)
    .map((words) => inDirection(direction, words))
    .filter(({ length }) => length > 1);
  const shares = sampleShares(sequences, initial.lexiconSize);
  const unfinished = `${stage}-part`;
  const state = await store.load(unfinished);
  const weights = await withLanguageNetwork(initial, shares, async (network) => {
    const pretrainSettings = { ...pretraining, batch, seed };
    const finished = await pretrain(network, sequences, shares, pretrainSettings, {
      ...hooks,
      onCheckpoint: (state) => store.save(unfinished, new Uint8Array(state.buffer)),
      resumeFrom: state?.length ? new Float32Array(new Uint8Array(state).buffer) : undefined,
    });
    if (!finished) throw new Stopped();
    return network.readWeights();
  });
  if (await store.load(unfinished)) await store.save(unfinished, new Uint8Array()); // it is large
  return weights;
}

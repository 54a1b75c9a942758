import type { GruEngine } from '../../gru/engine';
import { createLanguageNetwork } from '../../gru/language-network';
import { type GruWeights, mapTensors } from '../../gru/weights';
import type { OpenNetwork } from '../build-model';
import { decodeCheckpoint, encodeCheckpoint } from '../checkpoint';
import { type TrainHooks, type TrainSettings, type TrainState, train } from '../train';
import { type PretrainSettings, pretrain, sampleShares } from './pretrain';
import type { StageStore } from './stages';

type Hooks = Pick<TrainHooks, 'onProgress' | 'signal'>;

/**
 * Weights that know the language of the reviews, from the store or learned anew.
 * @returns undefined when it was stopped; the store then holds where it was.
 */
export async function learnLanguage(
  store: StageStore,
  name: string,
  fresh: GruWeights,
  readReviews: () => readonly Int32Array[],
  settings: PretrainSettings,
  engine: GruEngine,
  hooks: Hooks,
): Promise<GruWeights | undefined> {
  if (settings.epochs === 0) return fresh;
  const kept = await store.load(name);
  const state = kept && decodeCheckpoint(kept, name);
  if (state) return state.weights;
  const sequences = readReviews().filter(({ length }) => length > 1);
  const shares = sampleShares(sequences, fresh.lexiconSize);
  const network = createLanguageNetwork(fresh, shares, engine);
  const part = `${name}-part`;
  const partly = await store.load(part);
  const finished = await pretrain(network, sequences, shares, settings, {
    ...hooks,
    onCheckpoint: (state) => store.save(part, new Uint8Array(state.buffer)),
    resumeFrom: partly?.length ? new Float32Array(new Uint8Array(partly).buffer) : undefined,
  });
  if (!finished) return undefined;
  const weights = network.readWeights();
  const moments = mapTensors(weights, (values) => new Float32Array(values.length));
  const optimizer = { steps: 0, mean: moments, variance: moments };
  await store.save(name, encodeCheckpoint({ steps: 0, weights, optimizer }, name));
  if (await store.load(part)) await store.save(part, new Uint8Array()); // it is large
  return weights;
}

/**
 * Weights that have learned the teachers' opinions, from the store, from a checkpoint there, or learned anew.
 * @returns undefined when it was stopped; the store then holds a checkpoint.
 */
export async function trainStudent(
  store: StageStore,
  name: string,
  start: GruWeights,
  sequences: readonly Int32Array[],
  targets: Float32Array,
  settings: TrainSettings,
  open: OpenNetwork,
  hooks: Hooks,
): Promise<GruWeights | undefined> {
  const kept = await store.load(name);
  const state = kept && decodeCheckpoint(kept, name);
  const steps = Math.ceil(sequences.length / settings.batch) * settings.epochs;
  if (state?.steps === steps) return state.weights;
  const network = await open(start, { training: true });
  const save = (at: TrainState) => store.save(name, encodeCheckpoint(at, name));
  const resume = { ...hooks, onCheckpoint: save, ...(state && { resumeFrom: state }) };
  const finished = await train(network, sequences, targets, settings, resume);
  const weights = await network.readWeights();
  if (finished) await save({ steps, weights, optimizer: await network.readOptimizer() });
  network.dispose();
  return finished ? weights : undefined;
}

import { type GruWeights, mapTensors } from '../gru/weights';
import { decodeCheckpoint, encodeCheckpoint } from '../model/checkpoint';
import { initialWeights } from '../model/initialize';
import { pretrain, sampleShares } from './pretrain';
import { Stopped, stageName } from './stages';
import type { Workshop } from './workshop';

/** The order in which a network reads the words of a text. */
export const TURNS = {
  forwards: (words: Int32Array) => words,
  backwards: (words: Int32Array) => words.toReversed(),
};
export type Direction = keyof typeof TURNS;
export const DIRECTIONS = ['forwards', 'backwards'] as const satisfies Direction[];

/** A network, and the stage that it came out of. */
export interface Trained {
  stage: string;
  weights: GruWeights;
}

/**
 * Networks that know the language of the reviews, from the store or trained anew, both at once.
 * @throws Stopped; the store then holds where they were.
 */
export async function speakBothWays(workshop: Workshop): Promise<Record<Direction, Trained>> {
  let read: Int32Array[] | undefined;
  const readOnce = () => {
    read ??= workshop.readReviews();
    return read;
  };
  const both = DIRECTIONS.map((direction) => speak({ ...workshop, readReviews: readOnce }, direction));
  await Promise.allSettled(both); // what is stopped or fails lets the other save where it was
  const [forwards, backwards] = await Promise.all(both);
  return { forwards: forwards!, backwards: backwards! };
}

async function speak(workshop: Workshop, direction: Direction): Promise<Trained> {
  const { settings, material, lexicon, readReviews, withLanguageNetwork, store, onStage, hooks } = workshop;
  const { embeddingUnits, hiddenUnits, batch, maxLength, seed, pretraining } = settings;
  const sizes = { lexiconSize: lexicon.size, embeddingUnits, hiddenUnits };
  const stage = await stageName('language', direction, material, sizes, maxLength, batch, pretraining);
  onStage(stage);
  const fresh = initialWeights(sizes, seed);
  if (pretraining.epochs === 0) return { stage, weights: fresh };
  const kept = await store.load(stage);
  const state = kept && decodeCheckpoint(kept, stage);
  if (state) return { stage, weights: state.weights };
  const sequences = readReviews()
    .map(TURNS[direction])
    .filter(({ length }) => length > 1);
  const shares = sampleShares(sequences, sizes.lexiconSize);
  const part = `${stage}-part`;
  const partly = await store.load(part);
  const weights = await withLanguageNetwork(fresh, shares, async (network) => {
    const finished = await pretrain(...([network, sequences, shares, { ...pretraining, batch, seed }] as const), {
      ...hooks,
      onCheckpoint: (state) => store.save(part, new Uint8Array(state.buffer)),
      resumeFrom: partly?.length ? new Float32Array(new Uint8Array(partly).buffer) : undefined,
    });
    if (!finished) throw new Stopped();
    return network.readWeights();
  });
  const moments = mapTensors(weights, (values) => new Float32Array(values.length));
  const optimizer = { steps: 0, mean: moments, variance: moments };
  await store.save(stage, encodeCheckpoint({ steps: 0, weights, optimizer }, stage));
  if (await store.load(part)) await store.save(part, new Uint8Array()); // it is large
  return { stage, weights };
}

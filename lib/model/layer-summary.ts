import type { GruWeights } from '../gru/weights';
import { type Inside, parameterCounts } from './inspect';

/** A layer as Keras' `summary()` lists it. */
export interface LayerSummary {
  name: string;
  /** Of its class in Keras. */
  className: string;
  /** Of its output for any number of sequences; `null` where it depends on them. */
  shape: (number | null)[];
  parameters: number;
}

/** The output of one layer. */
export interface LayerOutput {
  layer: string;
  /** With the sequences in front. */
  shape: number[];
  /** Row-major. */
  values: ArrayLike<number>;
}

/** The layers of our network, by the names under which its bundle holds them. */
export function ownSummary(weights: GruWeights): LayerSummary[] {
  const { embedding, gru, dense } = parameterCounts(weights);
  const { embeddingUnits, hiddenUnits } = weights;
  return [
    { name: 'embedding', className: 'Embedding', shape: [null, null, embeddingUnits], parameters: embedding },
    { name: 'gru', className: 'GRU', shape: [null, hiddenUnits], parameters: gru },
    { name: 'dense', className: 'Dense', shape: [null, 1], parameters: dense },
  ];
}

/** The outputs of these layers for a text. */
export function ownOutputs(
  { embedding, embeddingUnits, hiddenUnits }: GruWeights,
  { reading: { sequence }, steps, score }: Inside,
): LayerOutput[] {
  const rows = new Float32Array(sequence.length * embeddingUnits);
  sequence.forEach((index, t) => {
    rows.set(embedding.subarray(index * embeddingUnits, (index + 1) * embeddingUnits), t * embeddingUnits);
  });
  const state = steps.at(-1)?.state ?? new Float64Array(hiddenUnits);
  return [
    { layer: 'embedding', shape: [1, sequence.length, embeddingUnits], values: rows },
    { layer: 'gru', shape: [1, hiddenUnits], values: state },
    { layer: 'dense', shape: [1, 1], values: [score] },
  ];
}

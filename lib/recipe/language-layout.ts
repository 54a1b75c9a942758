import { matrixAt } from '../gru/cpu/matrix';
import { type NetworkTensors, tensorsAt } from '../gru/cpu/tensor-addresses';
import { type Layout, layoutOf, padTo8, writeTensor, writeWeights } from '../gru/layout';
import type { GruWeights } from '../gru/weights';
import type { Outputs } from './softmax-samples';

/** A block of floats: the network, then the output row of every word, then the output biases. */
export interface LanguageLayout {
  network: Layout;
  /** Offset of the output rows [lexiconSize, hidden units, padded], in floats. */
  rows: number;
  /** Offset of the output biases [lexiconSize], in floats. */
  biases: number;
  length: number;
}

export function languageLayout(weights: GruWeights): LanguageLayout {
  const network = layoutOf(weights);
  const rows = network.length;
  const biases = rows + network.lexiconSize * network.paddedHidden;
  return { network, rows, biases, length: biases + padTo8(network.lexiconSize) };
}

/** Where the tensors of a block at this address lie. */
export function languageTensors(block: number, { network, rows, biases }: LanguageLayout): NetworkTensors & Outputs {
  const outputs = { rows: matrixAt(block + rows * 4, network.paddedHidden), biases: block + biases * 4 };
  return { ...tensorsAt(block, network), ...outputs };
}

/** Writes the initial weights into a block of zeros. */
export function writeInitial(
  block: Float32Array,
  { network, rows, biases }: LanguageLayout,
  weights: GruWeights,
  outputs: Float32Array,
  logShares: Float64Array,
): void {
  const { lexiconSize, hiddenUnits, paddedHidden } = network;
  writeWeights(block, network, weights);
  const region = { offset: rows, rows: lexiconSize, groups: 1, width: hiddenUnits, paddedWidth: paddedHidden };
  writeTensor(block, region, outputs);
  block.set(logShares, biases);
}

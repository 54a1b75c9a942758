import type { Network } from '../../gru/network';
import type { RunSequences } from './foreign-predictor';
import type { GruForm } from './to-gru';

/** Runs a model whose layers are ours on our own network. */
export function runOnNetwork({ offset }: Pick<GruForm, 'offset'>, network: Pick<Network, 'score'>): RunSequences {
  return (sequences) => network.score(sequences.map((sequence) => sequence.map((index) => index + offset)));
}

import type { GruSizes, GruWeights } from '../../lib/gru/weights';
import type { ModelCardDraft } from '../../lib/model/bundle/model-card';
import { IDENTITY } from '../../lib/model/calibration';
import { Lexicon } from '../../lib/text/lexicon';
import { TOKENIZER_VERSION } from '../../lib/text/tokenizer-version';
import { generator, randomSequences, randomWeights } from '../gru/random-network';

/** Sequences of random lengths; the first is empty (all padding in a batch), the second as long as they get. */
export function raggedSequences(lexiconSize: number, rows: number, longest: number, seed = 2): number[][] {
  const next = generator(seed);
  const lengths = Array.from({ length: rows }, () => Math.floor(next() * (longest + 1)));
  return randomSequences([0, longest, ...lengths.slice(2)], lexiconSize, seed);
}

/** Pads in front with 0: [rows][longest]. */
export function padInFront(sequences: readonly number[][]): number[][] {
  const longest = Math.max(...sequences.map(({ length }) => length));
  return sequences.map((sequence) => [...Array<number>(longest - sequence.length).fill(0), ...sequence]);
}

const METRICS = {
  n: 300,
  accuracy: 0.9,
  balancedAccuracy: 0.9,
  auc: 0.95,
  r2: 0.7,
  r2Rounded: 0.6,
  rating: { n: 0, r2: null, r2Rounded: null, mae: null },
  calibrationError: 0.01,
};

/** The argument of encodeBundle for a network of these sizes with random weights. */
export function draftBundle(sizes: GruSizes, words?: readonly string[]) {
  const weights: GruWeights = randomWeights(sizes, 3);
  const made = Array.from({ length: sizes.lexiconSize - 2 }, (_, i) => words?.[i] ?? `word${i}`);
  const card: ModelCardDraft = {
    format: 1,
    name: 'test',
    date: '2026-01-02T03:04:05.000Z',
    hyperparameters: { ...sizes, maxLength: 12, epochs: 2 },
    language: 'en',
    tokenizer: TOKENIZER_VERSION,
    data: { name: 'fiction.csv', rows: 1000, heldOut: 300, sha256: '0'.repeat(64) },
    metrics: METRICS,
    calibration: IDENTITY,
  };
  return { card, lexicon: Lexicon.fromText(made.map((word) => `${word}\n`).join('')), weights };
}

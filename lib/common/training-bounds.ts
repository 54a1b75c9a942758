export interface Bounds {
  least: number;
  most: number;
}

/** Least and most of each training setting, in the popup, in a message and on the command line. */
export const TRAINING_BOUNDS = {
  epochs: { least: 1, most: 100_000 },
  batch: { least: 1, most: 4096 },
  learningRate: { least: 1e-6, most: 1 },
  split: { least: 0.05, most: 0.9 },
  embeddingUnits: { least: 1, most: 1024 },
  hiddenUnits: { least: 1, most: 1024 },
  minFreq: { least: 1, most: 1_000_000 },
  maxWords: { least: 1, most: 500_000 },
  seed: { least: 0, most: 2 ** 31 },
} satisfies Record<string, Bounds>;

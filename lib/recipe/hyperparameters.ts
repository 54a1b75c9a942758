import type { RecipeSettings } from './settings';

/** The settings that people find in the model card. */
export function hyperparametersOf(settings: RecipeSettings, lexiconSize: number) {
  const { embeddingUnits, hiddenUnits, maxLength, trainedLength, maxWords, excerpts, titles, templates } = settings;
  const { batch, learningRate, epsilon, wordDropout, split, seed, dtype } = settings;
  return {
    lexiconSize,
    embeddingUnits,
    hiddenUnits,
    maxLength,
    trainedLength,
    maxWords,
    excerpts,
    titles,
    templates,
    pretraining: settings.pretraining.epochs,
    gruTeachers: settings.gruTeachers.epochs,
    vectors: settings.vectors.epochs,
    rounds: settings.rounds.join('+'),
    batch,
    learningRate,
    epsilon,
    wordDropout,
    split,
    seed,
    dtype,
  };
}

import type { DataSet } from '../data/example';
import type { GruWeights } from '../gru/weights';
import { type BuiltModel, finishModel } from '../model/finish-model';
import { DIRECTIONS, inDirection } from './direction';
import { addEmoji } from './emoji';
import { ensembleScores } from './ensemble';
import { languageModels } from './language-models';
import { createRecipeContext, type RecipeContext, type RecipeEnvironment, type RecipeHooks } from './recipe-context';
import type { RecipeSettings } from './settings';
import { Stopped, stageName } from './stages';
import { teacherScores } from './teacher-scores';
import { describeScores } from './texts';
import { scoreStage, trainStage } from './train-stage';

/**
 * The recipe of the shipped model: distillation (Hinton et al. 2015) from an ensemble of teachers; docs/model.md has its
 * steps. Nothing uses the held-out reviews before the end.
 * Figures that it reports of scores on the way are optimistic: GRU teachers are trained on the labelled reviews, and
 * labels leak through the scores of other reviews of the same films.
 * @returns undefined when it was stopped by `hooks.signal`; with the same store, it resumes from there
 */
export async function buildShippedModel(
  data: DataSet,
  unlabelled: DataSet,
  settings: RecipeSettings,
  environment: RecipeEnvironment,
  hooks: RecipeHooks = {},
): Promise<BuiltModel | undefined> {
  const context = createRecipeContext(data, unlabelled, settings, environment, hooks);
  const student = await trainStudents(context).catch((error) => {
    if (error instanceof Stopped) return undefined;
    throw error;
  });
  if (!student) return undefined;
  context.onStage('measuring on the held-out reviews');
  const { lexicon, weights } = addEmoji(context.lexicon, student);
  const { name, dtype } = settings;
  const hyperparameters = hyperparametersOf(settings, lexicon.size);
  const { heldOut } = context;
  return finishModel(
    { name, lexicon, weights, hyperparameters, dtype, data, unlabelled, heldOut },
    environment.openNetwork,
  );
}

function hyperparametersOf(settings: RecipeSettings, lexiconSize: number) {
  const { embeddingUnits, hiddenUnits, maxLength, maxWords, excerpts, split, seed, dtype } = settings;
  const { batch, learningRate, epsilon, wordDropout } = settings;
  return {
    lexiconSize,
    embeddingUnits,
    hiddenUnits,
    maxLength,
    maxWords,
    excerpts,
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

/**
 * Trains students on the ensemble's scores in rounds. After each round but the last, the students of both directions
 * join the ensemble. In the last only the one that ships, which reads forwards, is trained.
 * @returns its weights
 */
async function trainStudents(context: RecipeContext): Promise<GruWeights> {
  const { settings, texts, sequences, onStage } = context;
  const { rounds, batch, learningRate, epsilon, wordDropout, seed } = settings;
  const pretrained = await languageModels(context);
  const ensemble = await teacherScores(context, pretrained);
  const students = { ...pretrained };
  for (const [round, epochs] of rounds.entries()) {
    const targets = ensembleScores(ensemble);
    onStage(`  ensemble: ${describeScores(targets, texts)}`);
    const inputs = ensemble.map(({ stage }) => stage);
    const trainSettings = { epochs, batch, learningRate, epsilon, wordDropout, seed: seed + 2 + round };
    const isLast = round + 1 === rounds.length;
    for (const direction of isLast ? (['forwards'] as const) : DIRECTIONS) {
      const start = students[direction];
      students[direction] = await trainStage(context, {
        stage: await stageName('student', direction, inputs, start.stage, trainSettings),
        start,
        sequences: sequences.map((words) => inDirection(direction, words)),
        targets,
        settings: trainSettings,
      });
    }
    if (isLast) break;
    for (const direction of DIRECTIONS) {
      const found = await scoreStage(context, students[direction], direction);
      onStage(`  student, ${direction}: ${describeScores(found.scores, texts)}`);
      ensemble.push(found);
    }
  }
  return students.forwards.weights;
}

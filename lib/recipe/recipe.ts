import { type GruWeights, mapTensors } from '../gru/weights';
import type { BuiltModel } from '../model/finish-model';
import { DIRECTIONS, type Direction, inDirection } from './direction';
import { withEmojiRows } from './emoji';
import { ensembleScores } from './ensemble';
import { finish } from './finish';
import { trainGruTeachers } from './gru-teachers';
import { languageModels, type TrainedNetwork } from './language-models';
import { createRecipeContext, type RecipeContext, type RecipeEnvironment, type RecipeHooks } from './recipe-context';
import { repeated } from './repeated';
import type { RecipeSettings } from './settings';
import type { SourceData } from './sources';
import { Stopped, stageName } from './stages';
import { teacherScores } from './teacher-scores';
import { describeScores, type Texts } from './texts';
import { scoreStage, trainStage } from './train-stage';

/**
 * The recipe of the shipped model: distillation (Hinton et al. 2015) from an ensemble of teachers; docs/model.md has its
 * steps. Nothing uses the held-out reviews before the end.
 * Figures that it reports of scores on the way are optimistic: GRU teachers are trained on the labelled reviews, and
 * labels leak through the scores of other reviews of the same films.
 * @returns undefined when it was stopped by `hooks.signal`; with the same store, it resumes from there
 */
export async function buildShippedModel(
  sources: readonly SourceData[],
  settings: RecipeSettings,
  environment: RecipeEnvironment,
  hooks: RecipeHooks = {},
): Promise<BuiltModel | undefined> {
  const context = createRecipeContext(sources, settings, environment, hooks);
  const weights = await trainStudents(context).catch((error) => {
    if (error instanceof Stopped) return undefined;
    throw error;
  });
  if (!weights) return undefined;
  context.onStage('measuring on the held-out reviews');
  return finish(context, sources, weights);
}

/**
 * Measures and calibrates a model of the recipe anew, without training: after a change of how models read texts, or of
 * how sources count. Its weights stay the same.
 */
export function calibrateAnew(
  { card, lexicon, weights }: BuiltModel,
  sources: readonly SourceData[],
  settings: RecipeSettings,
  environment: RecipeEnvironment,
  hooks: RecipeHooks = {},
): Promise<BuiltModel> {
  const context = createRecipeContext(sources, settings, environment, hooks, lexicon);
  const { maxLength, trainedLength } = settings;
  const hyperparameters = { ...card.hyperparameters, maxLength, trainedLength };
  return finish(context, sources, weights, { hyperparameters, isAdjusted: true });
}

/**
 * Trains students, which start as the GRU teachers, on the ensemble's scores in rounds. After each round but the last, its
 * students join the ensemble. After the first only the one that ships, which reads forwards, is trained further.
 * @returns its weights: the mean of those after the last two rounds (Wortsman et al. 2022)
 */
async function trainStudents(context: RecipeContext): Promise<GruWeights> {
  const { settings, texts, sequences, textsId, emphasisId, onStage } = context;
  const { rounds, batch, learningRate, epsilon, wordDropout, seed } = settings;
  const students = await trainGruTeachers(context, await pretrainedWithEmoji(context));
  const ensemble = await teacherScores(context, students);
  let former: GruWeights | undefined;
  for (const [round, epochs] of rounds.entries()) {
    const opinions = ensembleScores(ensemble);
    onStage(`  ensemble: ${describeScores(opinions, texts())}`);
    const inputs = ensemble.map(({ stage }) => stage);
    const trainSettings = { epochs, batch, learningRate, epsilon, wordDropout, seed: seed + 2 + round };
    const isLast = round + 1 === rounds.length;
    if (round > 0) former = students.forwards.weights;
    const directions = round === 0 && !isLast ? DIRECTIONS : (['forwards'] as const);
    for (const direction of directions) {
      const start = students[direction];
      students[direction] = await trainStage(context, {
        stage: await stageName('student', direction, textsId, emphasisId, inputs, start.stage, trainSettings),
        start,
        settings: trainSettings,
        texts: () => {
          const rows = repeated(texts(), seed);
          const targets = studentTargets(texts(), opinions);
          return {
            sequences: rows.map((i) => inDirection(direction, sequences()[i]!)),
            targets: Float32Array.from(rows, (i) => targets[i]!),
          };
        },
      });
    }
    if (isLast) break;
    for (const direction of directions) {
      const found = await scoreStage(context, students[direction], direction);
      onStage(`  student, ${direction}: ${describeScores(found.scores, texts())}`);
      ensemble.push(found);
    }
  }
  const { weights } = students.forwards;
  return former ? meanWeights(former, weights) : weights;
}

const meanWeights = (a: GruWeights, b: GruWeights): GruWeights =>
  mapTensors(a, (values, name) => Float32Array.from(values, (value, i) => (value + b[name][i]!) / 2));

async function pretrainedWithEmoji(context: RecipeContext): Promise<Record<Direction, TrainedNetwork>> {
  const { forwards, backwards } = await languageModels(context);
  const withRows = ({ stage, weights }: TrainedNetwork) => ({
    stage,
    weights: withEmojiRows(context.lexicon, weights),
  });
  return { forwards: withRows(forwards), backwards: withRows(backwards) };
}

/** Between the teachers' opinion of a text and the target it was given, as far as that is trusted. */
function studentTargets({ targets, trust }: Texts, opinions: Float32Array): Float32Array {
  return opinions.map((opinion, i) => {
    const target = targets[i]!;
    return Number.isNaN(target) ? opinion : opinion + trust[i]! * (target - opinion);
  });
}

import type { GruWeights } from '../gru/weights';
import { type BuiltModel, type DataSet, finishModel } from '../model/build-model';
import { addPictures } from './emoji';
import { learn, opinionOf } from './learn';
import { meanOpinion } from './opinions';
import type { RecipeSettings } from './settings';
import { DIRECTIONS, speakBothWays, TURNS } from './speak';
import { Stopped, stageName } from './stages';
import { hearTeachers } from './teachers';
import { describeScores } from './texts';
import { openWorkshop, type RecipeHooks, type RecipeMeans, type Workshop } from './workshop';

/**
 * The recipe of the shipped model: distillation (Hinton et al. 2015) from teachers that see more than the network can.
 * Two networks, one of which reads backwards, learn the language of all reviews. As readers they go on to the labels.
 * N-gram models learn from the labels and from the readers' opinion of the other reviews, regressions from vectors that
 * all reviews got by their n-grams; both are cross-fitted, so that none judges a review that it learned from. As
 * students, both networks learn the mean opinion of all of them, of all reviews and of excerpts; then theirs are among
 * the opinions that the one that reads forwards learns in the last round. Nobody sees the held-out reviews before the
 * very end.
 * What is told of scores on the way flatters them: readers know the labelled reviews, and labels leak through opinions
 * of other reviews of the same films.
 * @returns undefined when it was stopped by `hooks.signal`; with the same store, it goes on from there.
 */
export async function buildShippedModel(
  data: DataSet,
  unlabelled: DataSet,
  settings: RecipeSettings,
  means: RecipeMeans,
  hooks: RecipeHooks = {},
): Promise<BuiltModel | undefined> {
  const workshop = openWorkshop(data, unlabelled, settings, means, hooks);
  const { readers, vectors, rounds, name, dtype } = settings;
  const weights = await teachStudents(workshop).catch((error) => {
    if (error instanceof Stopped) return undefined;
    throw error;
  });
  if (!weights) return undefined;
  workshop.onStage('measuring on the held-out reviews');
  const pictured = addPictures(workshop.lexicon, weights);
  const { embeddingUnits, hiddenUnits, maxLength, maxWords, excerpts, split, seed } = settings;
  const { batch, learningRate, epsilon, wordDropout } = settings;
  const hyperparameters = {
    ...{ lexiconSize: pictured.lexicon.size, embeddingUnits, hiddenUnits },
    ...{ maxLength, maxWords, excerpts, pretraining: settings.pretraining.epochs },
    ...{ readers: readers.epochs, vectors: vectors.epochs, rounds: rounds.join('+') },
    ...{ batch, learningRate, epsilon, wordDropout, split, seed, dtype },
  };
  const { heldOut } = workshop;
  return finishModel({ data, unlabelled, heldOut, ...pictured, name, hyperparameters, dtype }, means.open);
}

/** Both students in all rounds but the last, in which nobody is left to hear the one that reads backwards. */
async function teachStudents(workshop: Workshop): Promise<GruWeights> {
  const { settings, texts, sequences, onStage } = workshop;
  const { rounds, batch, learningRate, epsilon, wordDropout, seed } = settings;
  const fluent = await speakBothWays(workshop);
  const opinions = await hearTeachers(workshop, fluent);
  const students = { ...fluent };
  for (const [round, epochs] of rounds.entries()) {
    const taught = meanOpinion(opinions);
    onStage(`  all of them: ${describeScores(taught, texts)}`);
    const madeFrom = opinions.map(({ stage }) => stage);
    const lesson = { epochs, batch, learningRate, epsilon, wordDropout, seed: seed + 2 + round };
    const last = round + 1 === rounds.length;
    for (const direction of last ? (['forwards'] as const) : DIRECTIONS) {
      const before = students[direction];
      const stage = await stageName('student', direction, madeFrom, before.stage, lesson);
      students[direction] = await learn(workshop, stage, before, sequences.map(TURNS[direction]), taught, lesson);
    }
    if (last) break;
    for (const direction of DIRECTIONS) {
      const opinion = await opinionOf(workshop, students[direction], direction);
      onStage(`  student, ${direction}: ${describeScores(opinion.scores, texts)}`);
      opinions.push(opinion);
    }
  }
  return students.forwards.weights;
}

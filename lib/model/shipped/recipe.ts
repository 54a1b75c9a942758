import { type BuiltModel, type DataSet, finishModel } from '../build-model';
import { addPictures } from './emoji';
import { learn, opinionOf } from './learn';
import { meanOpinion } from './opinions';
import type { RecipeSettings } from './settings';
import { sizesOf, speak } from './speak';
import { Stopped, stageName } from './stages';
import { hearTeachers } from './teachers';
import { describeScores } from './texts';
import { openWorkshop, type RecipeHooks, type RecipeMeans, type Workshop } from './workshop';

/**
 * The recipe of the shipped model: distillation (Hinton et al. 2015) from teachers that see more than the network can.
 * Two readers, one of which reads backwards, learn the language of all reviews, then the labels. N-gram models learn
 * from the labels and from the readers' opinion of the other reviews, regressions from vectors that all reviews got by
 * their n-grams; both are cross-fitted, so that none judges a review that it learned from. The student, who knows the
 * language as well, learns the mean opinion of all of them, of all reviews and of excerpts; from the second round on,
 * its own is among them. Nobody sees the held-out reviews before the very end.
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
  const weights = await teachStudent(workshop).catch((error) => {
    if (error instanceof Stopped) return undefined;
    throw error;
  });
  if (!weights) return undefined;
  workshop.onStage('measuring on the held-out reviews');
  const pictured = addPictures(workshop.lexicon, weights);
  const { maxLength, maxWords, batch, learningRate, epsilon, wordDropout, split, seed } = settings;
  const hyperparameters = {
    ...{ ...sizesOf(workshop, settings), lexiconSize: pictured.lexicon.size },
    ...{ maxLength, maxWords, pretraining: settings.pretraining.epochs },
    ...{ readers: readers.epochs, vectors: vectors.epochs, rounds: rounds.join('+') },
    ...{ batch, learningRate, epsilon, wordDropout, split, seed, dtype },
  };
  const { heldOut } = workshop;
  return finishModel({ data, unlabelled, heldOut, ...pictured, name, hyperparameters, dtype }, means.open);
}

async function teachStudent(workshop: Workshop) {
  const { settings, texts, sequences, onStage } = workshop;
  const { rounds, batch, learningRate, epsilon, wordDropout, seed } = settings;
  const teachers = await hearTeachers(workshop);
  const madeFrom = teachers.map(({ stage }) => stage);
  const opinions = teachers.map(({ scores }) => scores);
  let student = await speak(workshop, 'forwards', settings);
  for (const [round, epochs] of rounds.entries()) {
    if (round > 0) opinions.push(await opinionOf(workshop, student, sequences));
    const taught = meanOpinion(opinions);
    onStage(`  all of them: ${describeScores(taught, texts)}`);
    const learning = { epochs, batch, learningRate, epsilon, wordDropout, seed: seed + 2 + round };
    const stage: string = await stageName('student', madeFrom, student.stage, learning);
    student = await learn(workshop, stage, student, sequences, taught, learning);
  }
  return student.weights;
}

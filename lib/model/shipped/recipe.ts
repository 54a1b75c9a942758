import type { Example } from '../../data/example';
import { splitExamples } from '../../data/split';
import type { GruEngine } from '../../gru/engine';
import type { GruWeights } from '../../gru/weights';
import { Lexicon } from '../../text/lexicon';
import { truncate } from '../../text/sequence';
import { tokenize } from '../../text/tokenize';
import { type BuiltModel, type DataSet, finishModel, type OpenNetwork } from '../build-model';
import { initialWeights } from '../initialize';
import { NgramIndex } from '../ngram-index';
import type { TrainHooks } from '../train';
import { addPictures } from './emoji';
import { crossFit, scoreHonestly } from './ngram-teacher';
import { meanOpinion } from './opinions';
import type { RecipeSettings, Speaker } from './settings';
import { sharpen } from './sharpen';
import { keptValues, type StageStore, stageName } from './stages';
import { learnLanguage, trainStudent } from './student';
import { describeScores, gatherTexts } from './texts';
import { judgeVectors } from './vector-teacher';
import { learnVectors } from './vectors';

/** The order in which a network reads the words of a text. */
const TURNS = {
  forwards: (words: Int32Array) => words,
  backwards: (words: Int32Array) => words.toReversed(),
};
type Direction = keyof typeof TURNS;

/** A network, and the stage that it came out of. */
interface Stage {
  stage: string;
  weights: GruWeights;
}

function* tokensOf(examples: readonly Example[]): Generator<string[]> {
  for (const { text } of examples) yield tokenize(text);
}

/** Where networks are computed with, and where stages are kept. */
export interface RecipeMeans {
  open: OpenNetwork;
  engine: GruEngine;
  store: StageStore;
}

export interface RecipeHooks extends Pick<TrainHooks, 'onProgress' | 'signal'> {
  onStage?: (what: string) => void;
}

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
  { open, engine, store }: RecipeMeans,
  { onStage = () => {}, ...hooks }: RecipeHooks = {},
): Promise<BuiltModel | undefined> {
  const { maxLength, maxWords, ngram, vectors, folds, readers } = settings;
  const { rounds, batch, learningRate, epsilon, wordDropout, split, seed, dtype, name, trial } = settings;
  const whole = splitExamples(data.examples, split, seed);
  const { train: training, heldOut } = trial ? splitExamples(whole.train, split, seed) : whole;
  const texts = gatherTexts(training, unlabelled.examples, folds, seed);
  const spoken = [...whole.train, ...unlabelled.examples];
  const lexicon = Lexicon.build(tokensOf(spoken), { maxWords });
  const read = (tokens: string[]) => truncate(lexicon.encode(tokens), maxLength);
  const sequences = texts.tokens.map(read);
  onStage(`${training.length} labelled and ${unlabelled.examples.length} other reviews, ${heldOut.length} held out`);
  const opinions: Float32Array[] = [];
  const hear = (who: string, scores: Float32Array) => {
    onStage(`  ${who}: ${describeScores(scores, texts)}`);
    opinions.push(scores);
  };

  // A stage is named by its settings and by the names of the stages that it is made from.
  const sources = [data.sha256, data.examples.length, unlabelled.sha256, unlabelled.examples.length];
  const material = JSON.stringify([sources, split, seed]);
  const sizesOf = ({ embeddingUnits, hiddenUnits }: Speaker) => ({
    ...{ lexiconSize: lexicon.size, embeddingUnits, hiddenUnits },
  });
  const speak = async (direction: Direction, speaker: Speaker): Promise<Stage | undefined> => {
    const { pretraining } = speaker;
    const sizes = sizesOf(speaker);
    const stage = await stageName('language', direction, material, sizes, maxLength, batch, pretraining);
    onStage(stage);
    const readReviews = () => Array.from(tokensOf(spoken), read).map(TURNS[direction]);
    const lesson = { ...pretraining, batch, seed };
    const fresh = initialWeights(sizes, seed);
    const weights = await learnLanguage(store, stage, fresh, readReviews, lesson, engine, hooks);
    return weights && { stage, weights };
  };

  const opinionOf = async ({ stage, weights }: Stage, texts: Int32Array[]) =>
    keptValues(store, await stageName('opinion', stage), async () => {
      const network = await open(weights);
      const scores = await network.score(texts);
      network.dispose();
      return scores;
    });

  const labelled = [...training.keys()].filter((i) => !Number.isNaN(texts.labels[i]!));
  const labels = Float32Array.from(labelled, (i) => texts.labels[i]!);
  const stages: string[] = [];
  for (const direction of ['forwards', 'backwards'] as const) {
    const fluent = await speak(direction, readers);
    if (!fluent) return undefined;
    const lesson = { ...readers, epsilon, wordDropout, seed: seed + 1 };
    const stage = await stageName('reader', fluent.stage, trial, lesson);
    onStage(`${stage}, ${direction}`);
    const turned = sequences.map(TURNS[direction]);
    const lessons = labelled.map((i) => turned[i]!);
    const weights = await trainStudent(store, stage, fluent.weights, lessons, labels, lesson, open, hooks);
    if (!weights) return undefined;
    hear('reader', await opinionOf({ stage, weights }, turned));
    stages.push(stage);
  }

  /** What the labels teach of whole reviews; `otherwise` where there is none. */
  const lessonsWith = (otherwise: (review: number) => number) =>
    texts.labels.map((label, i) => (i < texts.whole ? (Number.isNaN(label) ? otherwise(i) : label) : Number.NaN));
  let indexed: { size: number; rows: ReturnType<NgramIndex['encodeAll']> } | undefined;
  const countNgrams = () => {
    const index = NgramIndex.build(() => texts.tokens.slice(0, texts.whole), ngram);
    return { size: index.size, rows: index.encodeAll(texts.tokens) };
  };

  const counted = await stageName('n-grams', material, trial, ngram, folds, stages);
  onStage(counted);
  const judged = await keptValues(store, counted, () => {
    indexed = countNgrams();
    const opinion = meanOpinion(opinions);
    const models = crossFit(
      indexed.rows,
      lessonsWith((review) => opinion[review]!),
      ...([texts.foldOf, folds, indexed.size, ngram] as const),
    );
    return sharpen(scoreHonestly(models, indexed.rows, texts.foldOf), texts.labels, texts.words);
  });
  hear('n-gram models', judged);

  const placed = await stageName('vectors', material, trial, ngram.order, ngram.minDocuments, folds, vectors);
  onStage(placed);
  const told = await keptValues(store, placed, async () => {
    const { rows, size } = indexed ?? countNgrams();
    const onEpoch = (epoch: number, loss: number) =>
      onStage(`  epoch ${epoch} of ${vectors.epochs}, loss ${loss.toFixed(4)}`);
    const found = await learnVectors(rows, texts.whole, size, vectors, seed, engine, { onEpoch, signal: hooks.signal });
    if (!found) return undefined;
    const lessons = lessonsWith(() => Number.NaN);
    const scores = judgeVectors(found, vectors.units, lessons, texts.foldOf, folds, vectors.cost);
    return sharpen(scores, texts.labels, texts.words);
  });
  if (!told) return undefined;
  hear('vectors', told);
  indexed = undefined;
  onStage(`  all of them: ${describeScores(meanOpinion(opinions), texts)}`);

  let student = await speak('forwards', settings);
  if (!student) return undefined;
  for (const [round, epochs] of rounds.entries()) {
    const learning = { epochs, batch, learningRate, epsilon, wordDropout, seed: seed + 2 + round };
    const stage: string = await stageName('student', counted, placed, student.stage, learning);
    onStage(stage);
    const from = [store, stage, student.weights, sequences, meanOpinion(opinions), learning] as const;
    const weights = await trainStudent(...from, open, hooks);
    if (!weights) return undefined;
    student = { stage, weights };
    if (round < rounds.length - 1) hear('student', await opinionOf(student, sequences));
  }

  onStage('measuring on the held-out reviews');
  const pictured = addPictures(lexicon, student.weights);
  const hyperparameters = {
    ...{ ...sizesOf(settings), lexiconSize: pictured.lexicon.size },
    ...{ maxLength, maxWords, pretraining: settings.pretraining.epochs, readers: readers.epochs },
    ...{ vectors: vectors.epochs, rounds: rounds.join('+') },
    ...{ batch, learningRate, epsilon, wordDropout, split, seed, dtype },
  };
  return finishModel({ data, unlabelled, heldOut, ...pictured, name, hyperparameters, dtype }, open);
}

import type { Example } from '../../data/example';
import { splitExamples } from '../../data/split';
import type { GruWeights } from '../../gru/weights';
import { Lexicon } from '../../text/lexicon';
import { truncate } from '../../text/sequence';
import { tokenize } from '../../text/tokenize';
import { type BuiltModel, type DataSet, finishModel } from '../build-model';
import { initialWeights } from '../initialize';
import { NgramIndex, type SparseRows } from '../ngram-index';
import type { TrainHooks } from '../train';
import { addPictures } from './emoji';
import { crossFit, NO_FOLD, scoreHonestly } from './ngram-teacher';
import type { RecipeSettings } from './settings';
import { sharpen } from './sharpen';
import { keptValues, type StageStore, stageName } from './stages';
import { learnLanguage, type Openers, trainStudent } from './student';
import { describeScores, gatherTexts } from './texts';

/** A student, and the texts in the order in which it reads them. */
interface Reader {
  direction: 'forwards' | 'backwards';
  /** The last one it went through. */
  stage: string;
  weights: GruWeights;
  sequences: Int32Array[];
}

const meanOf = (lists: readonly Float32Array[]) =>
  lists[0]!.map((_, i) => lists.reduce((sum, list) => sum + list[i]!, 0) / lists.length);

function* tokensOf(examples: readonly Example[]): Generator<string[]> {
  for (const { text } of examples) yield tokenize(text);
}

export interface RecipeHooks extends Pick<TrainHooks, 'onProgress' | 'signal'> {
  onStage?: (what: string) => void;
}

/**
 * The recipe of the shipped model: distillation (Hinton et al. 2015) from teachers that see more than the network can.
 * First the network learns the language of all reviews. Then, in rounds, n-gram models learn from the labels, and from
 * the second round on from the student's opinion of unlabelled reviews too; cross-fitted, so that none judges a review
 * that it learned from. The student learns their opinion, averaged with its own of the round before, of all reviews
 * and of excerpts, and the labels; the last round's against words that are moved to mislead it. Nobody sees the held-out reviews before the very end. What is
 * told of scores on the way flatters them: labels leak through opinions of other reviews of the same films.
 * @returns undefined when it was stopped by `hooks.signal`; with the same store, it goes on from there.
 */
export async function buildShippedModel(
  data: DataSet,
  unlabelled: DataSet,
  settings: RecipeSettings,
  openers: Openers,
  store: StageStore,
  { onStage = () => {}, ...hooks }: RecipeHooks = {},
): Promise<BuiltModel | undefined> {
  const { embeddingUnits, hiddenUnits, maxLength, maxWords, ngram, folds, pretraining, labelShare, rounds } = settings;
  const { batch, learningRate, epsilon, wordDropout, perturbation, split, seed, dtype, name, trial } = settings;
  const whole = splitExamples(data.examples, split, seed);
  const { train: training, heldOut } = trial ? splitExamples(whole.train, split, seed) : whole;
  const texts = gatherTexts(training, unlabelled.examples, folds, seed);
  const reviews = texts.tokens.slice(0, texts.whole);
  const spoken = [...whole.train, ...unlabelled.examples];
  const lexicon = Lexicon.build(tokensOf(spoken), { maxWords });
  const read = (tokens: string[]) => truncate(lexicon.encode(tokens), maxLength);
  const sequences = texts.tokens.map(read);
  onStage(`${training.length} labelled and ${unlabelled.examples.length} other reviews, ${heldOut.length} held out`);
  const tell = (who: string, scores: Float32Array) => onStage(`${who}: ${describeScores(scores, texts)}`);

  // A stage is named by its settings and by the names of the stages that it is made from.
  const sources = [data.sha256, data.examples.length, unlabelled.sha256, unlabelled.examples.length];
  const material = JSON.stringify([sources, split, seed]);
  const sizes = { lexiconSize: lexicon.size, embeddingUnits, hiddenUnits };

  const directions: Reader[] = [];
  for (const direction of ['forwards', 'backwards'] as const) {
    const turn = (words: Int32Array) => (direction === 'forwards' ? words : words.toReversed());
    const stage = await stageName('language', direction, material, sizes, maxLength, batch, pretraining);
    onStage(stage);
    const weights = await learnLanguage(
      ...([store, stage, initialWeights(sizes, seed), () => Array.from(tokensOf(spoken), read).map(turn)] as const),
      ...([{ ...pretraining, batch, seed }, openers.language, hooks] as const),
    );
    if (!weights) return undefined;
    directions.push({ direction, stage, weights, sequences: sequences.map(turn) });
  }

  let ngrams: { rows: SparseRows; features: number } | undefined;
  const readNgrams = () => {
    const index = NgramIndex.build(() => reviews, ngram);
    return { rows: index.encodeAll(texts.tokens), features: index.size };
  };
  let former: { names: string[]; scores: Float32Array[] } | undefined;
  for (const [place, epochs] of rounds.entries()) {
    const round = place + 1;
    const opinion = former && meanOf(former.scores);
    const teacherName = await stageName(`teacher-${round}`, material, trial, ngram, folds, former?.names);
    onStage(teacherName);
    const teacher = await keptValues(store, teacherName, () => {
      const lessons = texts.labels.map((label, i) => {
        if (i >= texts.whole) return Number.NaN;
        return Number.isNaN(label) && opinion ? opinion[i]! : label;
      });
      // Before there is an opinion of it, an unlabelled review teaches nobody.
      const foldOf = texts.foldOf.map((fold, i) => (Number.isNaN(texts.labels[i]!) && !opinion ? NO_FOLD : fold));
      ngrams ??= readNgrams();
      const models = crossFit(ngrams.rows, lessons, foldOf, folds, ngrams.features, ngram);
      return sharpen(scoreHonestly(models, ngrams.rows, foldOf), texts.labels, texts.words);
    });
    tell('  n-gram models', teacher);
    const opinions = meanOf([teacher, ...(former?.scores ?? [])]);
    if (former) tell('  with the students of the round before', opinions);
    const targets = opinions.map((score, i) => {
      const label = texts.labels[i]!;
      return i < texts.whole && !Number.isNaN(label) ? score + labelShare * (label - score) : score;
    });

    const last = round === rounds.length;
    const moved = last ? perturbation : 0;
    const learning = { batch, learningRate, epsilon, wordDropout, perturbation: moved, epochs, seed: seed + round };
    const scores: Float32Array[] = [];
    for (const reader of last ? directions.slice(0, 1) : directions) {
      const from = [teacherName, reader.stage, sizes, maxLength, learning, labelShare];
      reader.stage = await stageName(`student-${round}`, ...from);
      onStage(`${reader.stage}, ${reader.direction}`);
      const { stage, weights, sequences } = reader;
      const trained = await trainStudent(store, stage, weights, sequences, targets, learning, openers.network, hooks);
      if (!trained) return undefined;
      reader.weights = trained;
      if (last) break;
      scores.push(
        await keptValues(store, await stageName(`scores-${round}`, stage), async () => {
          const network = await openers.network(trained);
          const scores = await network.score(sequences);
          network.dispose();
          return scores;
        }),
      );
      tell(`  student, ${reader.direction}`, scores.at(-1)!);
    }
    former = { names: directions.map(({ stage }) => stage), scores };
  }

  onStage('measuring on the held-out reviews');
  const pictured = addPictures(lexicon, directions[0]!.weights);
  const hyperparameters = {
    ...{ ...sizes, lexiconSize: pictured.lexicon.size },
    ...{ maxLength, maxWords, pretraining: pretraining.epochs, rounds: rounds.join('+'), labelShare },
    ...{ batch, learningRate, epsilon, wordDropout, perturbation, split, seed, dtype },
  };
  return finishModel({ data, unlabelled, heldOut, ...pictured, name, hyperparameters, dtype }, openers.network);
}

import { createRandom } from '../../data/random';
import { labelOf } from '../../data/ratings';
import { splitExamples } from '../../data/split';
import type { LanguageNetwork } from '../../gru/language-network';
import { type GruWeights, mapTensors } from '../../gru/weights';
import { Lexicon } from '../../text/lexicon';
import { truncate } from '../../text/sequence';
import { tokenize } from '../../text/tokenize';
import { type BuildSettings, type BuiltModel, type DataSet, finishModel, type OpenNetwork } from '../build-model';
import { lengthClass } from '../by-length';
import { decodeCheckpoint, encodeCheckpoint } from '../checkpoint';
import { initialWeights } from '../initialize';
import { accuracy, r2 } from '../metrics';
import type { NgramSettings } from '../ngram';
import { NgramIndex, type NgramOptions, type SparseRows } from '../ngram-index';
import { type TrainHooks, type TrainSettings, type TrainState, train } from '../train';
import { addPictures } from './emoji';
import { drawExcerpt } from './excerpt';
import { assignFolds } from './folds';
import { crossFit, NO_FOLD, scoreHonestly } from './ngram-teacher';
import { type PretrainSettings, pretrain, sampleShares } from './pretrain';
import { sharpen } from './sharpen';
import { keptValues, type StageStore, stageName } from './stages';

export interface RecipeSettings extends Omit<BuildSettings, 'epochs' | 'minFreq'> {
  ngram: NgramOptions & NgramSettings;
  folds: number;
  pretraining: Pick<PretrainSettings, 'epochs' | 'samples' | 'learningRate'>;
  /** Epochs of each round: in each, the teachers learn from the student of the round before, and a student from them. */
  rounds: number[];
}

export const RECIPE: Omit<RecipeSettings, 'name'> = {
  ngram: { order: 3, minDocuments: 4, cost: 1, smoothing: 1, iterations: 40 },
  folds: 5,
  pretraining: { epochs: 1, samples: 512, learningRate: 0.004 },
  rounds: [4, 6],
  ...{ embeddingUnits: 64, hiddenUnits: 64, maxWords: 20_000, maxLength: 400 },
  ...{ batch: 64, learningRate: 0.005, epsilon: 1e-4, wordDropout: 0.2 },
  ...{ split: 0.1, seed: 1, dtype: 'float16' },
};

export interface RecipeHooks extends Pick<TrainHooks, 'onProgress' | 'signal'> {
  onStage?: (what: string) => void;
}

/** Put weights into an engine. */
export interface Openers {
  network: OpenNetwork;
  /** To learn the next word; see `createLanguageNetwork`. */
  language: (weights: GruWeights, shares: Float64Array) => Promise<LanguageNetwork>;
}

/** Everything that is taught: whole reviews, then one excerpt from each of them; labelled reviews first. */
interface Texts {
  tokens: string[][];
  /** Whole reviews among them. */
  whole: number;
  /** NaN where unknown; of an excerpt, that of its review. */
  labels: Float32Array;
  foldOf: Int32Array;
}

/**
 * The recipe of the shipped model. The teacher is an n-gram model, cross-fitted so that it never judges a review that
 * it learned from; the student is the network, which learns the teacher's opinion of all reviews, labelled or not, and
 * of excerpts. Neither student nor recipe see the held-out reviews before the very end; nor does the student see a
 * label, so its errors on labelled reviews are as honest as the teacher's.
 * @returns undefined when it was stopped by `hooks.signal`; run again with the same store, it goes on.
 */
export async function buildShippedModel(
  data: DataSet,
  unlabelled: DataSet,
  settings: RecipeSettings,
  openers: Openers,
  store: StageStore,
  { onStage = () => {}, ...hooks }: RecipeHooks = {},
): Promise<BuiltModel | undefined> {
  const { embeddingUnits, hiddenUnits, maxLength, maxWords, seed, ngram, folds, rounds } = settings;
  const { batch, learningRate, epsilon, wordDropout, split, dtype, name } = settings;
  const { train: training, heldOut } = splitExamples(data.examples, settings.split, seed);
  const reviews = [...training, ...unlabelled.examples].map(({ text }) => tokenize(text));
  const random = createRandom(seed);
  const rest = unlabelled.examples.map(() => Number.NaN);
  const labels = [...training.map((example) => labelOf(example) ?? Number.NaN), ...rest];
  const foldOf = [...assignFolds(training, folds, seed), ...rest.map(() => NO_FOLD)];
  const texts: Texts = {
    tokens: [...reviews, ...reviews.map((tokens) => drawExcerpt(tokens, random))],
    whole: reviews.length,
    labels: Float32Array.from([...labels, ...labels]),
    foldOf: Int32Array.from([...foldOf, ...foldOf]),
  };
  const words = texts.tokens.map(({ length }) => length);
  const lexicon = Lexicon.build(reviews, { maxWords });
  const sequences = texts.tokens.map((tokens) => truncate(lexicon.encode(tokens), maxLength));
  onStage(`${training.length} labelled and ${unlabelled.examples.length} other reviews, ${heldOut.length} held out`);

  let rows: SparseRows | undefined;
  let features = 0;
  const readNgrams = () => {
    if (rows) return rows;
    onStage('counting n-grams');
    const index = NgramIndex.build(() => reviews, ngram);
    features = index.size;
    rows = index.encodeAll(texts.tokens);
    onStage(`${features} n-grams`);
    return rows;
  };
  const tell = (who: string, scores: Float32Array) => onStage(`${who}: ${describe(scores, texts, words)}`);

  // A stage is named by its settings and by the names of the stages that it is made from.
  const sources = [data.sha256, data.examples.length, unlabelled.sha256, unlabelled.examples.length];
  const material = JSON.stringify([sources, split, seed]);
  const sizes = { lexiconSize: lexicon.size, embeddingUnits, hiddenUnits };
  const pretrained = await pretrainWeights();
  if (!pretrained) return undefined;
  let { weights } = pretrained;
  let studentName = pretrained.name;
  let former: { name: string; scores: Float32Array } | undefined;
  for (const [place, epochs] of rounds.entries()) {
    const round = place + 1;
    const opinion = former?.scores;
    const teacherName = await stageName(`teacher-${round}`, material, ngram, folds, former?.name);
    const teacher = await keptValues(store, teacherName, () => {
      const lessons = texts.labels.map((label, i) => {
        if (i >= texts.whole) return Number.NaN;
        return Number.isNaN(label) && opinion ? opinion[i]! : label;
      });
      const ngrams = readNgrams();
      onStage(`round ${round}: fitting ${folds} n-gram models`);
      const models = crossFit(ngrams, lessons, texts.foldOf, folds, features, ngram);
      return sharpen(scoreHonestly(models, ngrams, texts.foldOf), texts.labels, words);
    });
    tell(`teacher ${round}`, teacher);
    const targets = opinion ? teacher.map((score, i) => (score + opinion[i]!) / 2) : teacher;
    if (opinion) tell(`teacher ${round} and student ${round - 1}`, targets);

    const learning = { batch, learningRate, epsilon, wordDropout, epochs, seed: seed + round };
    studentName = await stageName(`student-${round}`, teacherName, studentName, sizes, maxLength, learning);
    const trained = await trainStudent(studentName, targets, learning);
    if (!trained) return undefined;
    weights = trained;
    const scored = await keptValues(store, await stageName(`scores-${round}`, studentName), async () => {
      const network = await openers.network(weights);
      const scores = await network.score(sequences);
      network.dispose();
      return scores;
    });
    tell(`student ${round}`, scored);
    former = { name: studentName, scores: sharpen(scored, texts.labels, words) };
    tell(`student ${round}, sharpened`, former.scores);
  }
  onStage('measuring on the held-out reviews');
  const pictured = addPictures(lexicon, weights);
  const hyperparameters = {
    ...{ ...sizes, lexiconSize: pictured.lexicon.size },
    ...{ maxLength, maxWords, rounds: rounds.join('+'), batch, learningRate, epsilon, wordDropout, split, seed, dtype },
  };
  return finishModel({ data, unlabelled, heldOut, ...pictured, name, hyperparameters, dtype }, openers.network);

  async function pretrainWeights(): Promise<{ name: string; weights: GruWeights } | undefined> {
    const fresh = initialWeights(sizes, seed);
    const { pretraining } = settings;
    const name = await stageName('language', material, sizes, maxLength, batch, pretraining);
    if (pretraining.epochs === 0) return { name, weights: fresh };
    const kept = await store.load(name);
    const state = kept && decodeCheckpoint(kept, name);
    if (state) return { name, weights: state.weights };
    onStage('learning the language of all reviews');
    const whole = sequences.slice(0, reviews.length).filter(({ length }) => length > 1);
    const shares = sampleShares(whole, lexicon.size);
    const network = await openers.language(fresh, shares);
    if (!(await pretrain(network, whole, shares, { ...pretraining, batch, seed }, hooks))) return undefined;
    const weights = network.readWeights();
    const moments = mapTensors(weights, (values) => new Float32Array(values.length));
    const optimizer = { steps: 0, mean: moments, variance: moments };
    await store.save(name, encodeCheckpoint({ steps: 0, weights, optimizer }, name));
    return { name, weights };
  }

  async function trainStudent(name: string, targets: Float32Array, learning: TrainSettings) {
    const kept = await store.load(name);
    const state = kept && decodeCheckpoint(kept, name);
    const steps = Math.ceil(sequences.length / batch) * learning.epochs;
    if (state?.steps === steps) return state.weights;
    onStage(`${name}: ${learning.epochs} epochs`);
    const network = await openers.network(weights, { training: true });
    const save = (at: TrainState) => store.save(name, encodeCheckpoint(at, name));
    const resume = { ...hooks, onCheckpoint: save, ...(state && { resumeFrom: state }) };
    const finished = await train(network, sequences, targets, learning, resume);
    const trained = await network.readWeights();
    if (finished) await save({ steps, weights: trained, optimizer: await network.readOptimizer() });
    network.dispose();
    return finished ? trained : undefined;
  }
}

/** How good scores are on the labelled texts: of whole reviews accuracy and R², of excerpts accuracy by length. */
function describe(scores: Float32Array, { labels, whole }: Texts, words: readonly number[]): string {
  const known = [...labels.keys()].filter((i) => !Number.isNaN(labels[i]!));
  const pick = (rows: number[]) => [rows.map((i) => scores[i]!), rows.map((i) => labels[i]!)] as const;
  const reviews = pick(known.filter((i) => i < whole));
  const byLength = [0, 1, 2].map((length) => {
    const rows = known.filter((i) => i >= whole && lengthClass(words[i]!) === length);
    return accuracy(...pick(rows))?.toFixed(4) ?? '-';
  });
  const figures = [accuracy(...reviews), r2(...reviews)].map((value) => value?.toFixed(4) ?? '-');
  return `accuracy ${figures[0]}, R² ${figures[1]}; excerpts of 1 to 10, 11 to 40, more words: ${byLength.join(', ')}`;
}

import { NgramIndex, type SparseRows } from '../model/baselines/ngram-index';
import { DIRECTIONS, type Direction, inDirection } from './direction';
import { trainDocumentVectors } from './document-vectors';
import { ensembleScores, type StageScores } from './ensemble';
import type { TrainedNetwork } from './language-models';
import { crossFitNgrams, scoreOutOfFold } from './ngram-teacher';
import { plattScaleByLength } from './platt-scaling';
import type { RecipeContext } from './recipe-context';
import { cachedValues, stageName } from './stages';
import { describeScores, type Texts } from './texts';
import { scoreStage, trainStage } from './train-stage';
import { scoreVectorsOutOfFold } from './vector-teacher';

/** The n-grams of all texts. */
interface Ngrams {
  data: SparseRows;
  features: number;
}

/**
 * The scores of all texts by each teacher: a fine-tuned language model for each direction, n-gram models that are also
 * trained on the scores of those where a review has no label, and regressions on document vectors.
 * @throws Stopped
 */
export async function teacherScores(
  context: RecipeContext,
  pretrained: Record<Direction, TrainedNetwork>,
): Promise<StageScores[]> {
  const { texts, settings, onStage } = context;
  const report = (teacher: string, found: StageScores) => {
    onStage(`  ${teacher}: ${describeScores(found.scores, texts)}`);
    return found;
  };
  const gru: StageScores[] = [];
  for (const direction of DIRECTIONS)
    gru.push(report(`GRU, ${direction}`, await gruScores(context, pretrained[direction], direction)));
  let ngrams: Ngrams | undefined;
  const countOnce = () => {
    ngrams ??= countNgrams(texts, settings.ngram);
    return ngrams;
  };
  return [
    ...gru,
    report('n-gram models', await ngramScores(context, gru, countOnce)),
    report('vectors', await vectorScores(context, countOnce)),
  ];
}

/** Fine-tunes a language model on the labels of whole reviews. */
async function gruScores(
  context: RecipeContext,
  pretrained: TrainedNetwork,
  direction: Direction,
): Promise<StageScores> {
  const { texts, sequences } = context;
  const { gruTeachers, epsilon, wordDropout, seed, trial } = context.settings;
  const settings = { ...gruTeachers, epsilon, wordDropout, seed: seed + 1 };
  const labelled = [...sequences.keys()].filter((i) => i < texts.reviews && !Number.isNaN(texts.labels[i]!));
  const teacher = await trainStage(context, {
    stage: await stageName('teacher', pretrained.stage, trial, settings),
    start: pretrained,
    sequences: labelled.map((i) => inDirection(direction, sequences[i]!)),
    targets: Float32Array.from(labelled, (i) => texts.labels[i]!),
    settings,
  });
  return scoreStage(context, teacher, direction);
}

async function ngramScores(
  { settings, texts, dataId, store, onStage }: RecipeContext,
  gru: readonly StageScores[],
  countOnce: () => Ngrams,
): Promise<StageScores> {
  const { ngram, folds, excerpts, trial } = settings;
  const inputs = gru.map(({ stage }) => stage);
  const stage = await stageName('n-grams', dataId, trial, ngram, folds, excerpts, inputs);
  onStage(stage);
  const scores = await cachedValues(store, stage, () => {
    const ngrams = countOnce();
    const { foldOf, labels, words } = texts;
    const soft = ensembleScores(gru);
    const targets = targetsOf(texts, (review) => soft[review]!);
    const models = crossFitNgrams({ ...ngrams, targets, foldOf, folds }, ngram);
    return plattScaleByLength(scoreOutOfFold(models, ngrams.data, foldOf), labels, words);
  });
  return { stage, scores };
}

async function vectorScores(
  { settings, texts, dataId, store, engine, onStage, hooks }: RecipeContext,
  countOnce: () => Ngrams,
): Promise<StageScores> {
  const { ngram, vectors, folds, excerpts, trial, seed } = settings;
  const { order, minDocuments } = ngram;
  const stage = await stageName('vectors', dataId, trial, order, minDocuments, folds, excerpts, vectors);
  onStage(stage);
  const scores = await cachedValues(store, stage, async () => {
    const { units, epochs, cost } = vectors;
    const { foldOf, labels, words, reviews } = texts;
    const onEpoch = (epoch: number, loss: number) => onStage(`  epoch ${epoch} of ${epochs}, loss ${loss.toFixed(4)}`);
    const documents = { ...countOnce(), training: reviews };
    const options = { seed, engine, signal: hooks.signal, onEpoch };
    const trained = await trainDocumentVectors(documents, vectors, options);
    const targets = targetsOf(texts, () => Number.NaN);
    const unscaled = scoreVectorsOutOfFold({ vectors: trained, units, targets, foldOf, folds, cost });
    return plattScaleByLength(unscaled, labels, words);
  });
  return { stage, scores };
}

function countNgrams({ tokens, reviews }: Texts, options: RecipeContext['settings']['ngram']): Ngrams {
  const index = NgramIndex.build(() => tokens.slice(0, reviews), options);
  return { data: index.encodeAll(tokens), features: index.size };
}

/** For a whole review its label or, where it has none, the other target; NaN for an excerpt. */
function targetsOf({ labels, reviews }: Texts, otherTarget: (review: number) => number): Float32Array {
  return labels.map((label, i) => {
    if (i >= reviews) return Number.NaN;
    return Number.isNaN(label) ? otherTarget(i) : label;
  });
}

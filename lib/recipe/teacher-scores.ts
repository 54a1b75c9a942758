import { NgramIndex, type SparseRows } from '../model/baselines/ngram-index';
import { DIRECTIONS, type Direction } from './direction';
import { trainDocumentVectors } from './document-vectors';
import { ensembleScores, type StageScores } from './ensemble';
import type { TrainedNetwork } from './language-models';
import { crossFitNgrams, scoreOutOfFold } from './ngram-teacher';
import { plattScaleByLength } from './platt-scaling';
import type { RecipeContext } from './recipe-context';
import { cachedValues, stageName } from './stages';
import { describeScores, type Texts } from './texts';
import { scoreStage } from './train-stage';
import { scoreVectorsOutOfFold } from './vector-teacher';

/** The n-grams of all texts. */
interface Ngrams {
  data: SparseRows;
  features: number;
}

/**
 * The scores of all texts by each teacher: the GRU networks, n-gram models that are also trained on the scores of those
 * where a text has no target, and regressions on document vectors.
 * @throws Stopped
 */
export async function teacherScores(
  context: RecipeContext,
  gruTeachers: Record<Direction, TrainedNetwork>,
): Promise<StageScores[]> {
  const { texts, settings, onStage } = context;
  const report = (teacher: string, found: StageScores) => {
    onStage(`  ${teacher}: ${describeScores(found.scores, texts())}`);
    return found;
  };
  const teachers: StageScores[] = [];
  for (const direction of DIRECTIONS)
    teachers.push(report(`GRU, ${direction}`, await scoreStage(context, gruTeachers[direction], direction)));
  let ngrams: Ngrams | undefined;
  const countOnce = () => {
    ngrams ??= countNgrams(texts(), settings.ngram);
    return ngrams;
  };
  teachers.push(report('n-gram models', await ngramScores(context, [...teachers], countOnce)));
  if (settings.vectors.epochs > 0) teachers.push(report('vectors', await vectorScores(context, countOnce)));
  return teachers;
}

async function ngramScores(
  { settings, texts, textsId, store, onStage }: RecipeContext,
  gru: readonly StageScores[],
  countOnce: () => Ngrams,
): Promise<StageScores> {
  const { ngram, folds } = settings;
  const inputs = gru.map(({ stage }) => stage);
  const stage = await stageName('n-grams', textsId, ngram, inputs);
  onStage(stage);
  const scores = await cachedValues(store, stage, () => {
    const ngrams = countOnce();
    const { foldOf, targets: given, words } = texts();
    const soft = ensembleScores(gru);
    const targets = targetsOf(texts(), (text) => soft[text]!);
    const models = crossFitNgrams({ ...ngrams, targets, foldOf, folds }, ngram);
    return plattScaleByLength(scoreOutOfFold(models, ngrams.data, foldOf), given, words);
  });
  return { stage, scores };
}

async function vectorScores(
  { settings, texts, textsId, store, engine, onStage, hooks }: RecipeContext,
  countOnce: () => Ngrams,
): Promise<StageScores> {
  const { ngram, vectors, folds, seed } = settings;
  const { order, minDocuments } = ngram;
  const stage = await stageName('vectors', textsId, order, minDocuments, vectors);
  onStage(stage);
  const scores = await cachedValues(store, stage, async () => {
    const { units, epochs, cost } = vectors;
    const { foldOf, targets: given, words, whole } = texts();
    const onEpoch = (epoch: number, loss: number) => onStage(`  epoch ${epoch} of ${epochs}, loss ${loss.toFixed(4)}`);
    const documents = { ...countOnce(), training: whole };
    const options = { seed, engine, signal: hooks.signal, onEpoch };
    const trained = await trainDocumentVectors(documents, vectors, options);
    const targets = targetsOf(texts(), () => Number.NaN);
    const unscaled = scoreVectorsOutOfFold({ vectors: trained, units, targets, foldOf, folds, cost });
    return plattScaleByLength(unscaled, given, words);
  });
  return { stage, scores };
}

function countNgrams({ tokens, whole }: Texts, options: RecipeContext['settings']['ngram']): Ngrams {
  const index = NgramIndex.build(() => tokens.slice(0, whole), options);
  return { data: index.encodeAll(tokens), features: index.size };
}

/** For a whole text its target or, where it has none, the other one; NaN for an excerpt. */
function targetsOf({ targets, whole }: Texts, otherTarget: (text: number) => number): Float32Array {
  return targets.map((target, i) => {
    if (i >= whole) return Number.NaN;
    return Number.isNaN(target) ? otherTarget(i) : target;
  });
}

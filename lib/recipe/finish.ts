import { sha256 } from '../common/sha256';
import type { DataSet } from '../data/example';
import type { GruWeights } from '../gru/weights';
import type { ModelCardDraft } from '../model/bundle/model-card';
import { type BuiltModel, finishModel } from '../model/finish-model';
import { measure, measureSources } from '../model/measure';
import { sourceWeights } from '../model/source-weights';
import { lexiconReader } from '../model/text-reader';
import { chooseBiasShift } from './bias-shift';
import { clearLogitsOf, middleLogitsOf } from './clear-logits';
import { hyperparametersOf } from './hyperparameters';
import { chooseOutputScale } from './output-scale';
import type { RecipeContext } from './recipe-context';
import { sideBalance } from './side-balance';
import type { SourceData } from './sources';
import { targetIn } from './target';

/** A source with fewer held-out texts counts the less: a handful of them would outweigh all others. */
const ENOUGH = 100;

interface FinishOptions {
  /** As the model card will have them. */
  hyperparameters: ModelCardDraft['hyperparameters'];
  /** The logits were shifted and scaled before, and stay as they are. */
  isAdjusted: boolean;
}

/**
 * Calibrates the student on the held-out texts of every source that says what they mean, and measures it on them, but
 * for translated ones. Sources count by their weights, whatever their size, unless they are small. The student's logits
 * are shifted so that 0.5 separates positive from negative reviews, and scaled so that clear reviews get clear scores.
 */
export async function finish(
  context: RecipeContext,
  sources: readonly SourceData[],
  student: GruWeights,
  { hyperparameters, isAdjusted }: FinishOptions = {
    hyperparameters: hyperparametersOf(context.settings, context.lexicon.size),
    isAdjusted: false,
  },
): Promise<BuiltModel> {
  const { settings, lexicon, openNetwork } = context;
  const measured = context.heldOut.filter(({ kind }) => kind !== 'unlabelled' && kind !== 'translated');
  const translated = context.heldOut.filter(
    ({ kind, weight, ratingWeight }) => kind === 'translated' && (weight ?? ratingWeight) !== undefined,
  );
  const judged = [...measured, ...translated].map((source) => {
    const { kind, examples, weight = kind === 'translated' ? 0 : 1, ratingWeight = weight } = source;
    const enough = Math.min(1, examples.length / ENOUGH);
    return { ...source, weight: weight * enough, ratingWeight: ratingWeight * enough };
  });
  const heldOut = judged.flatMap(({ examples }) => examples);
  const heldOutWeights = weightsOf(judged);
  const data = await together(sources);
  const { name, dtype } = settings;
  const hasOpinion = judged.flatMap(({ kind, examples }) => examples.map(() => kind !== 'no opinion'));
  const adjustLogits = (scores: Float32Array) => {
    const clear = clearLogitsOf(scores, judged);
    const shift = chooseBiasShift(clear, middleLogitsOf(scores, judged));
    const scale = chooseOutputScale(clear, shift);
    context.onStage(`  logits shifted by ${shift.toFixed(2)}, then scaled by ${scale.toFixed(2)}`);
    return { shift, scale };
  };
  const trained = {
    name,
    reader: lexiconReader(lexicon, hyperparameters.maxLength),
    weights: student,
    hyperparameters,
    dtype,
    data,
    heldOut,
    heldOutWeights,
    ratingWeights: sourceWeights(judged.map(({ ratingWeight, ...source }) => ({ ...source, weight: ratingWeight }))),
    hasOpinion,
    mostSided: settings.mostSided,
    ...(!isAdjusted && { adjustLogits }),
  };
  const { card, scores, weights, calibrationOf } = await finishModel(trained, openNetwork);
  const measuredExamples = measured.flatMap(({ examples }) => examples);
  const sizes = sources.map(({ name, sha256, examples, exceptRating }, i) => {
    const size = { name, sha256, rows: examples.length, heldOut: context.heldOut[i]!.examples.length };
    return exceptRating === undefined ? size : { ...size, exceptRating };
  });
  return {
    lexicon,
    weights,
    card: {
      ...card,
      data: { ...card.data, heldOut: measuredExamples.length, sources: sizes },
      metrics: {
        ...measure(scores, measuredExamples, calibrationOf),
        bySource: measureSources(scores, measured, calibrationOf),
      },
    },
  };
}

/**
 * How much each review counts in the probability. Translated ones stand in for pages whose share of positive ones is
 * unknown: both sides weigh the same.
 */
function weightsOf(judged: readonly SourceData[]): Float64Array {
  const balances = judged.flatMap((source) => {
    const targets = source.examples.map((example) => targetIn(source, example));
    return source.kind === 'translated' ? targets.map(sideBalance(targets)) : targets.map(() => 1);
  });
  return sourceWeights(judged).map((weight, place) => weight * balances[place]!);
}

/** All sources as one data set. */
async function together(sources: readonly SourceData[]): Promise<DataSet> {
  return {
    name: `${sources.length} sources`,
    sha256: await sha256(sources.map(({ sha256 }) => sha256).join()),
    examples: sources.flatMap(({ examples }) => examples),
  };
}

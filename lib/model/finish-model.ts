import type { DataSet, Example } from '../data/example';
import { SPLIT_RULE } from '../data/split';
import type { OpenNetwork } from '../gru/network';
import { type GruWeights, mapTensors } from '../gru/weights';
import type { Lexicon } from '../text/lexicon';
import type { ModelCardDraft } from './bundle/model-card';
import { restoreTensor, storeTensor, type WeightDtype } from './bundle/quantize';
import { wordsOf } from './by-length';
import { applyCalibration, type Calibration } from './calibration';
import { crossFitCalibration } from './cross-fit';
import { fitCalibration } from './fit-calibration';
import { fitTone } from './fit-tone';
import { type CalibrationOf, measure } from './measure';
import { readStrengths } from './read-strengths';
import { type ScoringModel, scoreTexts } from './score-texts';
import type { TextReader } from './text-reader';
import type { ToneThresholds } from './tone';

/** A model before its bundle is encoded. */
export interface BuiltModel {
  card: ModelCardDraft;
  lexicon: Lexicon;
  weights: GruWeights;
}

/** A trained network, and the content of its card. */
export interface TrainedModel {
  name: string;
  reader: TextReader;
  weights: GruWeights;
  hyperparameters: ModelCardDraft['hyperparameters'];
  /** How the weights will be stored: metrics are those of the stored weights. */
  dtype: WeightDtype;
  data: DataSet;
  unlabelled?: DataSet | undefined;
  /** The part of `data` that was held out, by `splitRule`. */
  heldOut: readonly Example[];
  /** The name of the rule, for the model card. Default: that of `split`. */
  splitRule?: string;
  /** Used where the held-out reviews are too few to fit one; its tone also where all of them have an opinion. */
  calibration?: Calibration;
  /** How much each held-out example counts in the calibration, as `sourceWeights` gives it. Default: the same. */
  heldOutWeights?: ArrayLike<number>;
  /** Likewise, in the map from score to rating. Default: as `heldOutWeights`. */
  ratingWeights?: ArrayLike<number>;
  /** Whether each held-out text says how its author likes the film. Default: all do. */
  hasOpinion?: readonly boolean[];
  /** Largest share of the texts without an opinion that may come out as positive or negative. Default: that of `fitTone`. */
  mostSided?: number | undefined;
  /** By the scores without it. The texts are then scored again, since metrics are those of the stored weights. */
  adjustLogits?: (scores: Float32Array) => LogitAdjustment;
  /** More texts to score; metrics and calibration do not depend on them. */
  others?: readonly string[];
}

/** A logit z becomes `scale` (z + `shift`). */
export interface LogitAdjustment {
  shift: number;
  scale: number;
}

/** With the scores of the held-out reviews and of the other texts. */
export interface FinishedModel extends Omit<BuiltModel, 'lexicon'> {
  /** The cross-fitted calibration by which each held-out review was measured. */
  calibrationOf: CalibrationOf;
  scores: Float32Array;
  otherScores: Float32Array;
}

/**
 * Rounds the weights as they will be stored, and measures and calibrates them on the held-out reviews.
 * @param onProgress called with the share of the texts that is scored
 */
export async function finishModel(
  model: TrainedModel,
  openNetwork: OpenNetwork,
  onProgress?: (share: number) => void,
): Promise<FinishedModel> {
  const { name, reader, hyperparameters, dtype, data, unlabelled, heldOut, others = [] } = model;
  const calibrationOptions = {
    fallback: model.calibration,
    weights: model.heldOutWeights,
    ratingWeights: model.ratingWeights,
  };
  const texts = [...heldOut.map(({ text }) => text), ...others];
  const score = async (weights: GruWeights) => {
    const scored = { reader, weights };
    return { scored, allScores: await scoreTexts(scored, texts, openNetwork, onProgress) };
  };
  const asTrained = await score(asStored(model.weights, dtype));
  const adjustment = model.adjustLogits?.(asTrained.allScores.subarray(0, heldOut.length));
  const { scored, allScores } = adjustment
    ? await score(asStored(adjusted(model.weights, adjustment), dtype))
    : asTrained;
  const { weights } = scored;
  const scores = allScores.subarray(0, heldOut.length);
  const calibration = fitCalibration(scores, heldOut, calibrationOptions);
  const calibrationOf = crossFitCalibration(scores, heldOut, calibrationOptions);
  const card: ModelCardDraft = {
    format: 1,
    name,
    date: new Date().toISOString(),
    hyperparameters,
    language: reader.language,
    tokenizer: reader.tokenizer,
    data: {
      ...sourceOf(data),
      heldOut: heldOut.length,
      splitRule: model.splitRule ?? SPLIT_RULE,
      ...(unlabelled && { unlabelled: sourceOf(unlabelled) }),
    },
    metrics: measure(scores, heldOut, calibrationOf),
    calibration: { ...calibration, tone: await toneOfModel(model, scored, { scores, calibration }, openNetwork) },
  };
  return { card, weights, calibrationOf, scores, otherScores: allScores.subarray(heldOut.length) };
}

const asStored = (weights: GruWeights, dtype: WeightDtype): GruWeights =>
  mapTensors(weights, (values) => restoreTensor(storeTensor(Float32Array.from(values), dtype)));

const adjusted = (weights: GruWeights, { shift, scale }: LogitAdjustment): GruWeights => ({
  ...weights,
  denseKernel: weights.denseKernel.map((each) => scale * each),
  denseBias: Float32Array.of(scale * (weights.denseBias[0]! + shift)),
});

async function toneOfModel(
  { heldOut, heldOutWeights, hasOpinion, mostSided, calibration: initial }: TrainedModel,
  network: ScoringModel,
  { scores, calibration }: { scores: ArrayLike<number>; calibration: Calibration },
  openNetwork: OpenNetwork,
): Promise<ToneThresholds> {
  if (initial?.tone && !hasOpinion?.includes(false)) return initial.tone;
  const examples = heldOut.map((example, i) => ({
    ...example,
    probability: applyCalibration(scores[i]!, wordsOf(example), calibration).probability,
    hasOpinion: hasOpinion?.[i] ?? true,
  }));
  const strengthsOf = (some: readonly Example[]) => {
    const texts = some.map(({ text }) => text);
    return readStrengths(network, texts, openNetwork);
  };
  return fitTone(
    examples.filter((_, i) => heldOutWeights?.[i] !== 0),
    strengthsOf,
    mostSided,
  );
}

const sourceOf = ({ name, sha256, examples }: DataSet) => ({ name, sha256, rows: examples.length });

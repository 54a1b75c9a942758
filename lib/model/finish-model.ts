import type { DataSet, Example } from '../data/example';
import { SPLIT_RULE } from '../data/split';
import type { OpenNetwork } from '../gru/network';
import { type GruWeights, mapTensors } from '../gru/weights';
import type { Lexicon } from '../text/lexicon';
import type { ModelCardDraft } from './bundle/model-card';
import { restoreTensor, storeTensor, type WeightDtype } from './bundle/quantize';
import type { Calibration } from './calibration';
import { crossFitMetrics } from './cross-fit';
import { fitCalibration } from './fit-calibration';
import { scoreTexts } from './score-texts';

/** A model before its bundle is encoded. */
export interface BuiltModel {
  card: ModelCardDraft;
  lexicon: Lexicon;
  weights: GruWeights;
}

/** A trained network, and the content of its card. */
export interface TrainedModel {
  name: string;
  lexicon: Lexicon;
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
  /** Used where the held-out reviews are too few to fit one. */
  calibration?: Calibration;
  /** How much each held-out example counts in the calibration, as `sourceWeights` gives it. Default: the same. */
  heldOutWeights?: ArrayLike<number>;
  /** More texts to score; metrics and calibration do not depend on them. */
  others?: readonly string[];
}

/** With the scores of the held-out reviews and of the other texts. */
export interface FinishedModel extends BuiltModel {
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
  const { name, lexicon, hyperparameters, dtype, data, unlabelled, heldOut, others = [] } = model;
  const calibrationOptions = { fallback: model.calibration, weights: model.heldOutWeights };
  const weights = mapTensors(model.weights, (values) => restoreTensor(storeTensor(Float32Array.from(values), dtype)));
  const texts = [...heldOut.map(({ text }) => text), ...others];
  const scored = { lexicon, weights, maxLength: hyperparameters.maxLength };
  const allScores = await scoreTexts(scored, texts, openNetwork, onProgress);
  const scores = allScores.subarray(0, heldOut.length);
  const card: ModelCardDraft = {
    format: 1,
    name,
    date: new Date().toISOString(),
    hyperparameters,
    tokenizer: lexicon.tokenizer,
    data: {
      ...sourceOf(data),
      heldOut: heldOut.length,
      splitRule: model.splitRule ?? SPLIT_RULE,
      ...(unlabelled && { unlabelled: sourceOf(unlabelled) }),
    },
    metrics: crossFitMetrics(scores, heldOut, calibrationOptions),
    calibration: fitCalibration(scores, heldOut, calibrationOptions),
  };
  return { card, lexicon, weights, scores, otherScores: allScores.subarray(heldOut.length) };
}

const sourceOf = ({ name, sha256, examples }: DataSet) => ({ name, sha256, rows: examples.length });

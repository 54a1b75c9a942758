import { CodedError } from '../common/errors';
import type { DataSet, Example } from '../data/example';
import { NEAR_SPLIT_RULE, splitNear } from '../data/split-near';
import type { OpenNetwork } from '../gru/network';
import { type GruWeights, sizesOf } from '../gru/weights';
import type { TrainingRequest } from '../messages/training-payloads';
import type { BaseModel, TrainableModel } from '../model/base-model';
import { encodeBundle } from '../model/bundle/bundle';
import type { ModelCardDraft } from '../model/bundle/model-card';
import { IDENTITY } from '../model/calibration';
import { fineTuneStart } from '../model/fine-tune';
import { type FinishedModel, finishModel } from '../model/finish-model';
import { ratingsCanBeFitted } from '../model/fit-ratings';
import { type Comparison, judge, judgeAlone } from '../model/judge';
import type { ReferenceReviews } from '../model/reference-reviews';
import { type FullSettings, fullSettings } from '../model/training-settings';
import { freshStart, type TrainingStart } from '../model/training-start';
import { ENGLISH } from '../text/tokenizer';
import { type FitCallbacks, type FitOptions, fitNetwork } from './fit';
import type { TrainingResult } from './stored-training';

export interface TrainingJob extends Pick<FitOptions, 'identity' | 'checkpoint' | 'stopped'> {
  request: TrainingRequest;
  data: DataSet;
  /** The current model: fine-tuning starts from it, and the new model is compared with it. Its language may have none. */
  base?: NamedBase | undefined;
  /** In English. */
  reference: ReferenceReviews;
  openNetwork: OpenNetwork;
}

/** A model with the user's name for it. */
export type NamedBase = BaseModel & { name: string };

export type JobCallbacks = Omit<FitCallbacks, 'onShare'>;

/** The share of the whole that is done after each step. */
const DONE_AFTER = { reading: 0.02, preparing: 0.05, training: 0.9, measuring: 0.95, comparing: 1 };

/** A job with its settings and its split. */
interface Prepared extends TrainingJob {
  /** The model that is fine-tuned. */
  trainable?: TrainableModel | undefined;
  settings: FullSettings;
  language: string;
  train: readonly Example[];
  heldOut: readonly Example[];
}

/**
 * Runs one training from its examples to a new model and its comparison with the current one, where there is one. On the CPU, the same job
 * gives the same weights, however often it was paused and resumed.
 * @returns undefined when it was paused
 * @throws CodedError `training.noExamples`; `model.notTrainable` where the current model cannot be trained
 */
export async function runTrainingJob(job: TrainingJob, callbacks: JobCallbacks): Promise<TrainingResult | undefined> {
  const { onStatus } = callbacks;
  const { reading, preparing, training, measuring, comparing } = DONE_AFTER;
  /** Reports progress within a step as progress of the whole. */
  const between = (from: number, to: number) => (share: number) => onStatus({ fraction: from + share * (to - from) });

  const prepared = prepare(job);
  const { train, heldOut, settings } = prepared;
  const examples = { train: train.length, heldOut: heldOut.length };
  onStatus({ stage: 'lexicon', fraction: reading, examples });
  const start = await startOf(prepared);
  onStatus({ stage: 'opening', fraction: preparing });
  const weights = await fitNetwork(
    { ...job, start, heldOut, settings },
    { ...callbacks, onShare: between(preparing, training) },
  );
  if (!weights) return undefined;

  onStatus({ state: 'comparing', stage: 'measuring', fraction: training });
  const built = await build(prepared, { ...start, weights }, between(training, measuring));
  const files = await start.encode(built.card, built.weights, settings.dtype);
  onStatus({ stage: 'comparing', fraction: measuring });
  return { files, comparison: await compare(prepared, built, between(measuring, comparing)) };
}

function prepare(job: TrainingJob): Prepared {
  const { request, data, base } = job;
  const settings = fullSettings(request);
  const trainable = request.way === 'fine-tune' ? base?.trainable : undefined;
  if (request.way === 'fine-tune' && !trainable) throw new CodedError('model.notTrainable', []);
  Object.assign(settings, trainable?.settings);
  const language = trainable?.reader.language ?? request.language ?? ENGLISH.language;
  const isEnglish = language === ENGLISH.language;
  const examples = isEnglish ? data.examples : data.examples.map((example) => ({ ...example, language }));
  const { train, heldOut } = splitNear(examples, settings.split, settings.seed);
  if (train.length === 0) throw new CodedError('training.noExamples', []);
  const reference = isEnglish ? job.reference : { rehearsed: [], measured: [] };
  return { ...job, reference, language, settings, train, heldOut, trainable };
}

type Start = TrainingStart & Pick<TrainableModel, 'encode'>;

async function startOf(prepared: Prepared): Promise<Start> {
  const { base, reference, openNetwork, settings, language, train, heldOut, trainable } = prepared;
  if (!base || !trainable) {
    const { lexicon, ...start } = freshStart(train, [], { ...settings, language });
    return { ...start, encode: (card, weights, dtype) => encodeBundle({ card, lexicon, weights }, { dtype }) };
  }
  const { rehearsed } = reference;
  const scores = await base.score(textsOf(rehearsed), openNetwork);
  // A calibration of the new model's own is fitted on targets as a fresh training has them.
  const calibration = ratingsCanBeFitted(heldOut) ? IDENTITY : base.card.calibration;
  const rehearsal = { examples: rehearsed, scores };
  return {
    ...fineTuneStart(train, trainable, rehearsal, calibration, settings.trainedLength),
    encode: trainable.encode,
  };
}

/** The new model with its metrics and calibration; its `otherScores` are those of the measured reference reviews. */
function build(
  { request, data, base, reference, openNetwork, settings, heldOut }: Prepared,
  { reader, weights }: Pick<TrainingStart, 'reader' | 'weights'>,
  onShare: (share: number) => void,
): Promise<FinishedModel> {
  const trained = {
    name: request.name,
    data,
    heldOut,
    splitRule: NEAR_SPLIT_RULE,
    reader,
    weights,
    hyperparameters: hyperparametersOf(request, settings, weights, base),
    dtype: settings.dtype,
    calibration: initialCalibration(request, base),
    others: textsOf(reference.measured),
  };
  return finishModel(trained, openNetwork, onShare);
}

/** As the model card has them; the sizes of a fine-tuned model are those of its base. */
function hyperparametersOf(
  { way }: TrainingRequest,
  { minFreq, maxWords, ...settings }: FullSettings,
  weights: GruWeights,
  base: NamedBase | undefined,
): ModelCardDraft['hyperparameters'] {
  const trained = { ...settings, ...sizesOf(weights) };
  return way === 'fine-tune' && base ? { ...trained, startedFrom: base.name } : { ...trained, minFreq, maxWords };
}

/** Used where the held-out reviews are too few to fit one. */
function initialCalibration({ way }: TrainingRequest, base: BaseModel | undefined) {
  return way === 'fine-tune' && base ? base.card.calibration : IDENTITY;
}

async function compare(
  { request, base, reference, openNetwork, heldOut }: Prepared,
  built: FinishedModel,
  onShare: (share: number) => void,
): Promise<Comparison> {
  const { measured } = reference;
  const after = {
    name: request.name,
    calibrationOf: built.calibrationOf,
    scores: built.scores,
    referenceScores: built.otherScores,
  };
  if (!base) return judgeAlone(heldOut, measured, after);
  const texts = textsOf([...heldOut, ...measured]);
  const baseScores = Float32Array.from(await base.score(texts, openNetwork, onShare));
  const before = {
    name: base.name,
    calibrationOf: () => base.card.calibration,
    scores: baseScores.subarray(0, heldOut.length),
    referenceScores: baseScores.subarray(heldOut.length),
  };
  return judge(heldOut, measured, before, after);
}

const textsOf = (examples: readonly Example[]) => examples.map(({ text }) => text);

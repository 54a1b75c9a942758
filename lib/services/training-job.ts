import type { Example } from '../data/example';
import { splitStably } from '../data/split';
import type { Network } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import {
  type DataSet,
  finishModel,
  freshStart,
  type OpenNetwork,
  type TrainingStart,
  trainFrom,
} from '../model/build-model';
import { type Bundle, encodeBundle } from '../model/bundle';
import { IDENTITY } from '../model/calibration';
import { decodeCheckpoint, encodeCheckpoint } from '../model/checkpoint';
import { crossFitCalibration, measure } from '../model/evaluate';
import { fineTuneStart } from '../model/fine-tune';
import { judge } from '../model/judge';
import { readSequence, scoreTexts } from '../model/score-texts';
import type { TrainProgress, TrainState } from '../model/train';
import { type FullSettings, fullSettings } from '../model/training-settings';
import type { ActiveTraining, StoredCheckpoint, TrainingRequest, TrainingResult } from '../training';

export interface TrainingJob {
  request: TrainingRequest;
  data: DataSet;
  /** The model to go on from, and to be judged against. */
  base: Bundle;
  /** What the user calls it. */
  baseName: string;
  reference: { rehearsed: readonly Example[]; measured: readonly Example[] };
  openNetwork: OpenNetwork;
  /** Names everything that the weights depend on: a checkpoint of another training is not taken up. */
  identity: string;
  checkpoint?: StoredCheckpoint | undefined;
  /** Judge what the checkpoint has learned, and train no further. */
  stopped: boolean;
}

export interface JobHooks {
  /** What has changed in the status. */
  tell: (change: Partial<ActiveTraining>) => void;
  keep: (checkpoint: StoredCheckpoint) => Promise<void>;
  /** Ends the training after the batch in hand and a checkpoint, for the reason given. */
  signal: AbortSignal;
}

/** Why a training was ended: to go on later, or to be judged now. */
export type EndReason = 'pause' | 'stop';

const CURVE_POINTS = 500;
/** Held-out reviews that are scored after each epoch; at the end all of them are. */
const VALIDATION_REVIEWS = 2000;
/** A checkpoint of so many values is written in a second or so: with larger ones, it is done less often. */
const CHECKPOINT_SECONDS = 10;
const VALUES_PER_CHECKPOINT = 8_000_000;
/** Shares of the whole that are done after each of its parts. */
const [READ, PREPARED, TRAINED, MEASURED] = [0.02, 0.05, 0.9, 0.95];

/**
 * One training from its reviews to a model that waits for the user's decision, the same corridor as the command
 * line's. Runs anywhere; on the CPU, the same job gives the same weights however often it was ended and taken up.
 * @returns undefined when it was paused
 * @throws Error that tells the user what to do
 */
export async function runTrainingJob(job: TrainingJob, hooks: JobHooks): Promise<TrainingResult | undefined> {
  const { request, data, base, openNetwork } = job;
  const settings = fullSettings(request);
  const { train, heldOut } = splitStably(data.examples, settings.split, settings.seed);
  hooks.tell({ stage: 'lexicon', fraction: READ, examples: { train: train.length, heldOut: heldOut.length } });

  const start = await startOf(job, train, settings);
  const weights = await learn(job, start, validationPart(heldOut), settings, hooks);
  if (!weights) return undefined;

  hooks.tell({ state: 'judging', stage: 'measuring', fraction: TRAINED });
  const calibration = request.way === 'fine-tune' ? base.card.calibration : IDENTITY;
  const { lexicon } = start;
  const { lexiconSize, embeddingUnits, hiddenUnits } = start.weights;
  const { maxLength, dtype } = settings;
  const hyperparameters = {
    ...settings,
    ...{ lexiconSize, embeddingUnits, hiddenUnits },
    ...(request.way === 'fine-tune' && { startedFrom: job.baseName }),
  };
  const trained = { data, heldOut, lexicon, weights, name: request.name, hyperparameters, dtype, calibration };
  const built = await finishModel(trained, openNetwork, (share) =>
    hooks.tell({ fraction: TRAINED + share * (MEASURED - TRAINED) }),
  );
  const files = await encodeBundle(built, { dtype });

  hooks.tell({ stage: 'judging', fraction: MEASURED });
  const textsOf = (examples: readonly Example[]) => examples.map(({ text }) => text);
  const { measured } = job.reference;
  const formerScores = await scoreTexts(readerOf(base), textsOf([...heldOut, ...measured]), openNetwork, (share) =>
    hooks.tell({ fraction: MEASURED + share * (1 - MEASURED) }),
  );
  const before = {
    name: job.baseName,
    calibrationOf: () => base.card.calibration,
    scores: formerScores.subarray(0, heldOut.length),
    referenceScores: formerScores.subarray(heldOut.length),
  };
  const after = {
    name: request.name,
    calibrationOf: crossFitCalibration(built.scores, heldOut, calibration),
    scores: built.scores,
    referenceScores: await scoreTexts({ ...built, maxLength }, textsOf(measured), openNetwork),
  };
  return { files, judgement: judge(heldOut, measured, before, after) };
}

const readerOf = ({ lexicon, weights, card }: Bundle) => ({
  lexicon,
  weights,
  maxLength: card.hyperparameters.maxLength,
});

async function startOf(
  { request, base, reference: { rehearsed }, openNetwork }: TrainingJob,
  train: readonly Example[],
  settings: FullSettings,
): Promise<TrainingStart> {
  if (request.way === 'fresh') return freshStart(train, [], settings);
  const texts = rehearsed.map(({ text }) => text);
  return fineTuneStart(train, base, {
    examples: rehearsed,
    scores: await scoreTexts(readerOf(base), texts, openNetwork),
  });
}

/** Held-out reviews from all over the file, few enough to be scored after each epoch. */
function validationPart(heldOut: readonly Example[]): Example[] {
  const every = Math.ceil(heldOut.length / VALIDATION_REVIEWS);
  return heldOut.filter((_, i) => i % every === 0);
}

/** Trains from the start, or from the checkpoint. @returns undefined when it was paused */
async function learn(
  { openNetwork, identity, checkpoint, stopped }: TrainingJob,
  start: TrainingStart,
  validation: readonly Example[],
  settings: FullSettings,
  { tell, keep, signal }: JobHooks,
): Promise<GruWeights | undefined> {
  const resumeFrom = checkpoint && decodeCheckpoint(checkpoint.bytes, identity);
  let curve = resumeFrom ? checkpoint.curve : [];
  let epochs = resumeFrom ? checkpoint.epochs : [];
  tell({ stage: 'opening', fraction: PREPARED, curve, epochs });
  if (stopped && resumeFrom) return resumeFrom.weights;

  const reader = { lexicon: start.lexicon, weights: start.weights, maxLength: settings.maxLength };
  const sequences = validation.map(({ text }) => readSequence(reader, text));
  let sinceEpoch: number[] = [];
  let sincePoint: number[] = [];

  const onProgress = (progress: TrainProgress) => {
    const { epoch, batch, batches, loss } = progress;
    const [step, steps] = [(epoch - 1) * batches + batch, batches * progress.epochs];
    if (batch === 1) sinceEpoch = [];
    sinceEpoch.push(loss);
    sincePoint.push(loss);
    if (step % Math.ceil(steps / CURVE_POINTS) === 0 || step === steps) {
      curve = [...curve, { step, loss: mean(sincePoint) }];
      sincePoint = [];
    }
    tell({
      state: 'training',
      stage: 'training',
      progress,
      curve,
      fraction: PREPARED + (step / steps) * (TRAINED - PREPARED),
    });
  };

  const onEpoch = async (epoch: number, network: Network) => {
    const scores = await network.score(sequences);
    const { accuracy, r2 } = measure(scores, validation, () => IDENTITY);
    epochs = [...epochs, { epoch, loss: mean(sinceEpoch), accuracy, r2 }];
    tell({ epochs });
  };

  const onCheckpoint = (state: TrainState) => keep({ bytes: encodeCheckpoint(state, identity), curve, epochs });

  // A macrotask: who wants it to end is heard before it begins.
  await new Promise((resolve) => setTimeout(resolve));
  const values = start.weights.lexiconSize * start.weights.embeddingUnits;
  const { weights, finished } = await trainFrom(start, settings, openNetwork, {
    ...{ onProgress, onEpoch, onCheckpoint, signal },
    checkpointSeconds: CHECKPOINT_SECONDS * Math.max(1, values / VALUES_PER_CHECKPOINT),
    ...(resumeFrom && { resumeFrom }),
  });
  return finished || (signal.reason satisfies EndReason) === 'stop' ? weights : undefined;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

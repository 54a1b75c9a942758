/** Payloads of the messages about a training, all JSON. */
import type { Backend } from '../common/backend';
import type { ErrorReport } from '../common/error-facts';
import type { ReadChoices } from '../data/review-rows';
import type { BadRow } from '../data/survey';
import type { TrainProgress } from '../model/train-progress';
import type { TrainingSettings, TrainingWay } from '../model/training-settings';

export interface TrainingRequest {
  /**
   * The content of a file is stored before the request is sent: see `putTrainingFile`; `choices` say how it is read
   * where that is not to be guessed. A request that was stored by
   * version 0.1.0 has the kind `examples` in place of `collected`.
   */
  source: { kind: 'file'; name: string; choices?: ReadChoices } | { kind: 'collected'; only?: 'corrections' };
  way: TrainingWay;
  /** Of the reviews: ISO 639-1. English where it is absent. */
  language?: string;
  /** Of the new model. */
  name: string;
  settings: TrainingSettings;
  backend: Backend;
}

/** Measured after an epoch, on a part of the held-out reviews. */
export interface EpochReport {
  /** From 1. */
  epoch: number;
  /** Mean over the epoch's batches. */
  loss: number;
  accuracy: number | null;
  r2: number | null;
  /** How many reviews have a side, so that they are measured; versions up to 0.5 did not say. */
  n?: number;
}

/** Mean loss of the steps since the previous point, up to `step`. */
export interface CurvePoint {
  step: number;
  loss: number;
}

/**
 * `preparing`: reading the reviews and building the lexicon. `comparing`: measuring the new model, beside the current one
 * if there is one. `done`: waiting for the user's decision. `failed`: `failure` says why; it can be resumed.
 * `interrupted`: it was running when the browser or the trainer ended, and is being resumed.
 */
export type TrainingState = 'preparing' | 'training' | 'paused' | 'comparing' | 'done' | 'failed' | 'interrupted';

export interface ActiveTraining {
  state: TrainingState;
  request: TrainingRequest;
  /** ISO date. */
  startedAt: string;
  /** The step within the state. */
  stage?: 'reading' | 'lexicon' | 'opening' | 'training' | 'measuring' | 'comparing' | undefined;
  progress?: TrainProgress | undefined;
  /** Share of the whole that is done, 0 to 1. */
  fraction: number;
  /** At most 500 points. */
  curve: CurvePoint[];
  epochs: EpochReport[];
  /** E.g. `WebAssembly, relaxed SIMD`. */
  engine?: string | undefined;
  /** Why the GPU is not used although the user has asked for it. */
  gpuProblem?: ErrorReport | undefined;
  failure?: ErrorReport | undefined;
  /** A problem that has not ended the training, e.g. a disk too full for a checkpoint. */
  warning?: ErrorReport | undefined;
  /** Rows of the file that cannot be used: the first hundred of `badCount`. */
  badRows?: BadRow[] | undefined;
  badCount?: number | undefined;
  examples?: { train: number; heldOut: number } | undefined;
}

export type TrainingStatus = { state: 'none' } | ActiveTraining;

/** Whether the new model is stored and used from now on, only stored, or deleted. */
export type TrainingDecision = 'use' | 'store' | 'discard';

/** `pause`: to be resumed later. `stop`: the model is compared as it is now. */
export type EndReason = 'pause' | 'stop';

export type TrainerCommand = 'status' | EndReason;

/** The latest status that the worker has reported; null before the first. */
export interface TrainerReply {
  status: ActiveTraining | null;
}

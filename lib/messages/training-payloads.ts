/** The payloads of the messages about a training. */
import type { Backend } from '../common/backend';
import type { BadRow } from '../data/csv';
import type { TrainProgress } from '../model/train-progress';
import type { TrainingSettings, TrainingWay } from '../model/training-settings';

export interface TrainingRequest {
  /** A file's content lies in the training store before the request is sent: see `putTrainingFile`. */
  source: { kind: 'file'; name: string } | { kind: 'examples' };
  way: TrainingWay;
  /** What people will call the new model. */
  name: string;
  settings: TrainingSettings;
  backend: Backend;
}

/** What the network makes of the held-out reviews after an epoch. */
export interface EpochReport {
  /** From 1. */
  epoch: number;
  /** Mean loss of the epoch's batches. */
  loss: number;
  accuracy: number | null;
  r2: number | null;
}

/** Mean loss of the steps since the point before, up to `step`. */
export interface CurvePoint {
  step: number;
  loss: number;
}

/**
 * `preparing`: reading reviews and building the lexicon. `interrupted`: it was running when the browser or the trainer
 * ended, and is being taken up again. `failed`: `failure` says why; it can be resumed.
 */
export type TrainingState = 'preparing' | 'training' | 'paused' | 'judging' | 'done' | 'failed' | 'interrupted';

export interface ActiveTraining {
  state: TrainingState;
  request: TrainingRequest;
  /** ISO date. */
  startedAt: string;
  /** What is being done now, within the state. */
  stage?: 'reading' | 'lexicon' | 'opening' | 'training' | 'measuring' | 'judging' | undefined;
  progress?: TrainProgress | undefined;
  /** How much of the whole is done, 0 to 1. */
  fraction: number;
  /** At most 500 points. */
  curve: CurvePoint[];
  epochs: EpochReport[];
  /** What computes, e.g. `WebAssembly, relaxed SIMD`. */
  engine?: string | undefined;
  failure?: string | undefined;
  /** What went wrong without ending the training, e.g. a disk too full for a checkpoint. */
  warning?: string | undefined;
  /** The first hundred rows of the file that could not be used. */
  badRows?: BadRow[] | undefined;
  /** How many rows could not be used in all. */
  badCount?: number | undefined;
  examples?: { train: number; heldOut: number } | undefined;
}

export type TrainingStatus = { state: 'none' } | ActiveTraining;

/** What becomes of the new model: used from now on, kept beside the one in use, or thrown away. */
export type TrainingDecision = 'use' | 'store' | 'discard';

/** Why a training is ended: to go on later, or to be judged now. */
export type EndReason = 'pause' | 'stop';

/** A question of the background to whoever hosts the trainer's worker. */
export type TrainerQuestion = 'status' | EndReason;

/** The status that the trainer told last; null before it has told any. */
export interface TrainerReply {
  status: ActiveTraining | null;
}

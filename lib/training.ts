/** What travels between the popup, the background and the trainer. Types only. */
import type { Backend } from './gru/open-network';
import type { Judgement } from './model/judge';
import type { TrainProgress } from './model/train';
import type { TrainingSettings, TrainingWay } from './model/training-settings';

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
  badRows?: { line: number; reason: string }[] | undefined;
  /** How many rows could not be used in all. */
  badCount?: number | undefined;
  examples?: { train: number; heldOut: number } | undefined;
}

export type TrainingStatus = { state: 'none' } | ActiveTraining;

/** What becomes of the new model: used from now on, kept beside the one in use, or thrown away. */
export type TrainingDecision = 'use' | 'store' | 'discard';

/** What is kept of a training, so that it outlives every context that works on it. */
export interface StoredTraining {
  status: ActiveTraining;
  /** Id of the model that was in use when it began: fine-tuning starts from it, and the new one is judged against it. */
  baseModel: string;
  /** What the user called it then. */
  baseName: string;
  /** How many threads train together: the last bits of the weights depend on it. */
  threads: number;
  /** See `Settings`. */
  softwareGpu: boolean;
  /** The user has seen enough: what it has learned is judged. */
  stopped: boolean;
  /** How often it was taken up again without getting anywhere. */
  attempts: number;
}

/** Where a training stands. */
export interface StoredCheckpoint {
  /** As `encodeCheckpoint` writes it. */
  bytes: Uint8Array;
  curve: CurvePoint[];
  epochs: EpochReport[];
}

export interface TrainingResult {
  /** The files of the new model's bundle. */
  files: Map<string, Uint8Array>;
  judgement: Judgement;
}

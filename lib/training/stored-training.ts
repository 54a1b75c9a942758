import type { ActiveTraining, CurvePoint, EpochReport } from '../messages/training-payloads';
import type { Comparison } from '../model/judge';

/** A training as it is stored, with all that is needed to resume it in another context. */
export interface StoredTraining {
  status: ActiveTraining;
  /**
   * Id of the model that was in use at the start, if the language had one: fine-tuning starts from it, and the new one is
   * compared with it.
   */
  baseModel?: string;
  /** The user's name for that model at that time. */
  baseName?: string;
  /** The last bits of the weights depend on the number of threads. */
  threads: number;
  /** See `Settings`. */
  softwareGpu: boolean;
  /** The user has ended it early: the model is compared as it is. */
  stopped: boolean;
  /** How often it was resumed after an interruption without reaching a checkpoint. */
  attempts: number;
  /** The browser has ended the background page since then: why the worker is gone is known. */
  suspended?: boolean;
}

export interface StoredCheckpoint {
  /** As `encodeCheckpoint` writes it. */
  bytes: Uint8Array;
  curve: CurvePoint[];
  epochs: EpochReport[];
}

export interface TrainingResult {
  /** The files of the new model's bundle. */
  files: Map<string, Uint8Array>;
  comparison: Comparison;
}

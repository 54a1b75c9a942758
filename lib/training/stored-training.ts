import type { ActiveTraining, CurvePoint, EpochReport } from '../messages/training-payloads';
import type { Comparison } from '../model/judge';

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
  comparison: Comparison;
}

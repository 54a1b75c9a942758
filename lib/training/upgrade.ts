import type { ErrorReport } from '../common/error-facts';
import type { ActiveTraining } from '../messages/training-payloads';
import { reportOfSentence } from '../store/old-sentence';
import type { StoredTraining, TrainingResult } from './stored-training';

type Status = ActiveTraining;

/** A training as version 0.1.0 stored it: sentences in place of reports, and a comparison was called a judgement. */
export interface StoredTraining010 extends Omit<StoredTraining, 'status'> {
  status: Omit<Status, 'state' | 'stage' | 'failure' | 'warning' | 'badRows'> & {
    state: Exclude<Status['state'], 'comparing'> | 'judging';
    stage?: Exclude<Status['stage'], 'comparing'> | 'judging';
    failure?: string;
    warning?: string;
    badRows?: { line: number; reason: string }[];
  };
}

export interface TrainingResult010 {
  files: TrainingResult['files'];
  judgement: TrainingResult['comparison'];
}

/** Reads a stored training of this version or of 0.1.0. */
export function upgradeTraining(stored: StoredTraining | StoredTraining010): StoredTraining {
  const { state, stage, failure, warning, badRows } = stored.status;
  return {
    ...stored,
    status: {
      ...stored.status,
      state: state === 'judging' ? 'comparing' : state,
      stage: stage === 'judging' ? 'comparing' : stage,
      failure: upgradeReport(failure),
      warning: upgradeReport(warning),
      badRows: badRows?.map(({ line, reason }) => ({ line, reason: upgradeReport(reason) })),
    },
  };
}

/** Reads a result of this version or of 0.1.0. */
export function upgradeResult(stored: TrainingResult | TrainingResult010): TrainingResult {
  return 'judgement' in stored ? { files: stored.files, comparison: stored.judgement } : stored;
}

function upgradeReport<Stored extends ErrorReport | undefined>(stored: Stored | string): Stored | ErrorReport {
  return typeof stored === 'string' ? reportOfSentence(stored) : stored;
}

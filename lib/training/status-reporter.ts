import type { ActiveTraining } from '../messages/training-payloads';
import { updateTraining } from './store';

export interface StatusReporter {
  /** Changes the status and reports it, at once when state or stage change, else now and then. */
  report(change: Partial<ActiveTraining>): void;
  /** Changes and reports the status, and stores it. @throws CodedError `storage.full` */
  store(change?: Partial<ActiveTraining>): Promise<void>;
  now(): ActiveTraining;
}

const REPORT_EVERY_MS = 200;

export function createStatusReporter(
  initial: ActiveTraining,
  onStatus: (status: ActiveTraining) => void,
): StatusReporter {
  let status = initial;
  let reportedAt = performance.now();
  onStatus(status);

  function report(change: Partial<ActiveTraining>): void {
    const { state, stage } = status;
    status = { ...status, ...change };
    const isNew = status.state !== state || status.stage !== stage;
    if (!isNew && performance.now() - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = performance.now();
    onStatus(status);
  }

  return {
    report,
    async store(change = {}) {
      report(change);
      // It has reached a checkpoint or its end, so the next interruption is the first of a new series.
      await updateTraining((training) => ({ ...training, status, attempts: 0 }));
    },
    now: () => status,
  };
}

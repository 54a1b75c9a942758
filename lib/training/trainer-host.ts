import type { ActiveTraining, TrainerCommand, TrainerReply } from '../messages/training-payloads';
import { updateTraining } from './store';

/** Messages of the trainer's worker. */
export type TrainerMessage = { status: ActiveTraining } | { ended: true };

export interface TrainerHost {
  /** Answers `pause` once the worker has ended. @returns null when no worker is running (any more) */
  send(command: TrainerCommand): Promise<TrainerReply | null>;
  terminate(): void;
}

/**
 * Starts the worker that trains, and keeps its latest status.
 * @param onPercent called with the progress in whole percents, and with null when the worker has ended
 */
export function hostTrainer(onPercent: (percent: number | null) => void): TrainerHost {
  const worker = new Worker('/worker.js', { name: 'trainer' });
  let status: ActiveTraining | null = null;
  let percent: number | undefined;
  let isRunning = true;
  let resolveEnded = () => {};
  const ended = new Promise<void>((resolve) => {
    resolveEnded = resolve;
  });

  const terminate = () => {
    isRunning = false;
    worker.terminate();
    resolveEnded();
  };
  const end = () => {
    terminate();
    onPercent(null);
  };
  worker.onmessage = ({ data }: MessageEvent<TrainerMessage>) => {
    if ('ended' in data) return end();
    status = data.status;
    const now = Math.floor(status.fraction * 100);
    if (now === percent) return;
    percent = now;
    onPercent(now);
  };
  worker.onerror = ({ message }) => void storeFailure(message).finally(end);

  return {
    async send(command) {
      if (isRunning && command !== 'status') worker.postMessage(command);
      if (command === 'pause') await ended;
      return isRunning ? { status } : null;
    },
    terminate,
  };
}

function storeFailure(message: string): Promise<void> {
  const failure = { code: 'training.crashed', facts: [message || 'no reason given'] } as const;
  return updateTraining(({ status, ...training }) => ({
    ...training,
    status: { ...status, state: 'failed', failure },
  }));
}

import type { ActiveTraining, TrainerQuestion, TrainerReply } from '../messages/training-payloads';
import { updateTraining } from './store';

/** What the trainer's worker tells. */
export type TrainerNews = { status: ActiveTraining } | { ended: true };

export interface TrainerHost {
  /** @returns null once the worker has ended, which `pause` waits for. */
  ask(question: TrainerQuestion): Promise<TrainerReply | null>;
  terminate(): void;
}

/**
 * Starts the worker that trains, and remembers what it told last.
 * @param onPercent is told how much is done, in whole percents, and null when the worker has ended
 */
export function hostTrainer(onPercent: (percent: number | null) => void): TrainerHost {
  const worker = new Worker('/trainer-worker.js');
  let status: ActiveTraining | null = null;
  let percent: number | undefined;
  let isRunning = true;
  let resolveEnded = () => {};
  const ended = new Promise<void>((resolve) => {
    resolveEnded = resolve;
  });
  /** Whoever waits for the end waits no longer. */
  const terminate = () => {
    isRunning = false;
    worker.terminate();
    resolveEnded();
  };
  const end = () => {
    terminate();
    onPercent(null);
  };
  worker.onmessage = ({ data }: MessageEvent<TrainerNews>) => {
    if ('ended' in data) return end();
    status = data.status;
    const now = Math.floor(status.fraction * 100);
    if (now === percent) return;
    percent = now;
    onPercent(now);
  };
  worker.onerror = ({ message }) => {
    const failure = `The trainer ended unexpectedly${message ? ` (${message})` : ''}. Resume the training.`;
    void updateTraining((now) => ({ ...now, status: { ...now.status, state: 'failed', failure } })).finally(end);
  };
  return {
    async ask(question) {
      if (isRunning && question !== 'status') worker.postMessage(question);
      if (question === 'pause') await ended;
      return isRunning ? { status } : null;
    },
    terminate,
  };
}

import { computed, signal } from '@preact/signals';
import { sendMessage } from '../../../lib/messages/protocol';
import type { TrainingDecision, TrainingStatus } from '../../../lib/messages/training-payloads';
import type { Comparison } from '../../../lib/model/judge';
import { errorSentence } from '../../shared/error-sentence';

/** `undefined` until the background has answered. */
export const training = signal<TrainingStatus>();
/** Of a training that is done; `undefined` until it has been read. */
export const comparison = signal<Comparison | null>();
/** Why the last click failed. */
export const refusal = signal<string>();
/** The decision on the last new model, until the next training begins. */
export const outcome = signal<{ decision: TrainingDecision; name: string }>();
/** A command has not been answered yet. */
export const busy = signal(false);

/** A training is running, or waits for a decision. */
export const underWay = computed(() => training.value !== undefined && training.value.state !== 'none');

const POLL_MS = 500;

/** Polls the status of the training as long as the popup is open. */
export async function watchTraining(): Promise<void> {
  for (;;) {
    await refresh();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function refresh(): Promise<void> {
  const now = await sendMessage('trainingStatus').catch(() => undefined);
  if (!now) return;
  if (now.state !== 'done') comparison.value = undefined;
  else if (comparison.value === undefined) comparison.value = await sendMessage('comparison').catch(() => undefined);
  training.value = now;
}

/** Runs the command of a button. Its failure stays in sight until the next one. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  busy.value = true;
  refusal.value = undefined;
  try {
    await work();
    await refresh();
  } catch (error) {
    refusal.value = errorSentence(error);
  } finally {
    busy.value = false;
  }
}

export const pause = () => attempt(() => sendMessage('pauseTraining'));
export const resume = () => attempt(() => sendMessage('resumeTraining'));
export const stopAndSave = () => attempt(() => sendMessage('stopTraining'));
export const cancel = () => attempt(() => sendMessage('cancelTraining'));

export function decide(decision: TrainingDecision): Promise<void> {
  const name = training.value?.state === 'done' ? training.value.request.name : '';
  return attempt(async () => {
    await sendMessage('decideTraining', decision);
    outcome.value = { decision, name };
  });
}

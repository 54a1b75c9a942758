import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/protocol';
import type { TrainerQuestion, TrainerReply } from '../messages/training-payloads';
import { hostTrainer, type TrainerHost } from './trainer-host';

/** The trainer's host as the background reaches it. */
export interface TrainerPort {
  /** @returns null when no worker trains. */
  ask(question: TrainerQuestion): Promise<TrainerReply | null>;
  /** Starts a worker, in place of one that may be there. */
  open(): Promise<void>;
  /** Ends the worker at once. */
  close(): Promise<void>;
}

/** A service worker can start no worker: an offscreen document does, and outlives it. */
const documentPort: TrainerPort = {
  async ask(question) {
    return (await hasDocument()) ? sendMessage('askTrainer', question).catch(() => null) : null;
  },
  async open() {
    await this.close();
    await browser.offscreen.createDocument({
      url: '/trainer.html',
      reasons: ['WORKERS'],
      justification: 'Training a network takes minutes, on a thread of its own.',
    });
  },
  async close() {
    if (await hasDocument()) await browser.offscreen.closeDocument().catch(() => undefined); // closed meanwhile
  },
};

async function hasDocument(): Promise<boolean> {
  return (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}

/** Where there are no offscreen documents (Firefox), the background is a page, and hosts the worker itself. */
function pagePort(onPercent: (percent: number | null) => void): TrainerPort {
  let host: TrainerHost | undefined;
  return {
    ask: async (question) => (await host?.ask(question)) ?? null,
    async open() {
      host?.terminate();
      host = hostTrainer(onPercent);
    },
    async close() {
      host?.terminate();
    },
  };
}

/** @param onPercent as `hostTrainer` calls it; an offscreen document sends it as a message instead */
export function openTrainerPort(onPercent: (percent: number | null) => void): TrainerPort {
  return 'offscreen' in browser ? documentPort : pagePort(onPercent);
}

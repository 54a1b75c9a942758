import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/protocol';
import type { TrainerCommand, TrainerReply } from '../messages/training-payloads';
import { updateTraining } from './store';
import { hostTrainer, type TrainerHost } from './trainer-host';

/** How the background reaches the trainer's host. */
export interface TrainerPort {
  /** As `TrainerHost.send`. */
  send(command: TrainerCommand): Promise<TrainerReply | null>;
  /** Starts a worker; one that is running is ended first. */
  open(): Promise<void>;
  /** Ends the worker at once. */
  close(): Promise<void>;
}

/** In Chrome, a service worker cannot start a worker: an offscreen document does, and outlives the service worker. */
const documentPort: TrainerPort = {
  async send(command) {
    return (await hasDocument()) ? sendMessage('trainerCommand', command).catch(() => null) : null;
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

/** In Firefox, which has no offscreen documents, the background is a page and hosts the worker itself. */
function pagePort(onPercent: (percent: number | null) => void): TrainerPort {
  let host: TrainerHost | undefined;
  // A background page of manifest version 3 is ended by the browser, and the worker with it, when no event has come.
  browser.runtime.onSuspend.addListener(async () => {
    if (await host?.send('status')) await updateTraining((training) => ({ ...training, suspended: true }));
  });
  return {
    send: async (command) => (await host?.send(command)) ?? null,
    async open() {
      host?.terminate();
      host = hostTrainer(onPercent);
    },
    async close() {
      host?.terminate();
    },
  };
}

/** @param onPercent as for `hostTrainer`; an offscreen document sends the message `trainerPercent` instead */
export function openTrainerPort(onPercent: (percent: number | null) => void): TrainerPort {
  return 'offscreen' in browser ? documentPort : pagePort(onPercent);
}

import { browser } from 'wxt/browser';
import { scoringThreads } from '../common/threads';
import { sendMessage } from '../messages/protocol';
import { openOffscreenDocument } from './offscreen-document';
import { createScoringPool, type ScoringPool } from './scoring-pool';
import { startScoringWorker } from './scoring-worker';

const IDLE_MS = 30_000;

/** The pool of this context, whose thread is one of those that score, or waits for them. */
export function hostScoringPool(onIdle?: () => void): ScoringPool {
  const workers = scoringThreads(navigator.hardwareConcurrency) - 1;
  return createScoringPool({ start: startScoringWorker, workers, idleMs: IDLE_MS, ...(onIdle && { onIdle }) });
}

/** In Chrome, a service worker cannot start a worker: the offscreen document does. */
const documentPool: ScoringPool = {
  async open(modelId) {
    if (scoringThreads(navigator.hardwareConcurrency) === 1) return 0;
    const open = () => sendMessage('openScoring', modelId);
    return open().catch(async () => {
      // Nobody answers: there is no document yet.
      await openOffscreenDocument();
      return open();
    });
  },
  score: (modelId, texts) => sendMessage('scoreBeside', { modelId, texts: [...texts] }),
};

/** How the background reaches the workers that score beside it; in Firefox they are its own. */
export function openScoringPort(): ScoringPool {
  return 'offscreen' in browser ? documentPool : hostScoringPool();
}

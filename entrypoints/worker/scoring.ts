import { expose } from 'comlink';
import { loadExtensionEngine } from '../../lib/background/extension-engine';
import { readAnyModel } from '../../lib/background/model-files';
import type { ScoringService } from '../../lib/background/scoring-worker';
import { createCpuNetwork } from '../../lib/gru/cpu/cpu-network';
import { createPredictor, type Predictor } from '../../lib/model/predict';

/** The worker that scores beside the background: on the CPU, with a model that it reads itself. */
export function scoringWorker(): void {
  const lock = crypto.randomUUID();
  const locked = new Promise<string>((resolve) => {
    void navigator.locks.request(lock, () => {
      resolve(lock);
      return new Promise(() => undefined);
    });
  });
  let current: { id: string; predictor: Promise<Predictor> } | undefined;
  const service: ScoringService = {
    lock: () => locked,
    async score(id, texts) {
      if (current?.id !== id) current = { id, predictor: openPredictor(id) };
      return (await current.predictor).predict(texts);
    },
  };
  expose(service);
}

async function openPredictor(id: string): Promise<Predictor> {
  const [bundle, engine] = await Promise.all([readAnyModel(id), loadExtensionEngine()]);
  if ('model' in bundle) throw new Error('a model made elsewhere has a worker of its own');
  return createPredictor(bundle, createCpuNetwork(bundle.weights, engine));
}

import { type Transferable, Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import type { GruEngine } from '../gru/cpu/engine';
import type { LanguageNetwork } from '../recipe/language-network';
import type { RecipeEnvironment } from '../recipe/recipe-context';

/**
 * Creates each language network in a thread of its own, so that several can be trained at once.
 * @throws Error, from the use of a network, when its thread fails or ends
 */
export function inLanguageThread(engine: GruEngine): RecipeEnvironment['withLanguageNetwork'] {
  return async (initial, shares, use) => {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL('./language-worker.mjs', import.meta.url), {
      workerData: { port: port2, initial, shares, engine },
      transferList: [port2 as unknown as Transferable], // the global class and that of worker_threads are one, typed twice
    });
    const failed = new Promise<never>((_, reject) => {
      const fail = (reason: string) =>
        reject(new Error(`A training thread failed (${reason}). Run the same command again to resume.`));
      worker.on('error', ({ message }) => fail(message));
      worker.on('exit', (code) => fail(`exit code ${code}`));
    });
    try {
      return await Promise.race([use(wrap<LanguageNetwork>(port1)), failed]);
    } finally {
      await worker.terminate();
    }
  };
}

// A thread with a language network. In JavaScript, because Node 20 starts a worker without the loader for TypeScript.
import { workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import { register } from 'tsx/esm/api';

register();
await import('../gru/threads/coded-throws.ts');
const { createLanguageNetwork } = await import('../recipe/language-network.ts');
const { port, initial, shares, engine } = workerData;
expose(createLanguageNetwork(initial, shares, engine), port);

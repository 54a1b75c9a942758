// A thread that trains. In JavaScript, because Node 20 starts a worker without the loader for TypeScript.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { createCpuNetwork } = await import('../gru/cpu/cpu-network.ts');
const { serveReplica } = await import('../gru/threads/remote-replica.ts');
serveReplica(workerData.port, (weights) => createCpuNetwork(weights, workerData.engine));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCpuNetwork } from '../lib/gru/cpu/cpu-network';
import type { GruEngine } from '../lib/gru/cpu/engine';
import { serveReplica } from '../lib/gru/threads/remote-replica';

/** One more thread of a training: told once with which engine to compute, and through which port it is asked. */
export default defineUnlistedScript(() => {
  self.onmessage = ({ data: { engine, port } }: MessageEvent<{ engine: GruEngine; port: MessagePort }>) => {
    serveReplica(port, (weights) => createCpuNetwork(weights, engine));
  };
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCpuNetwork } from '../lib/gru/cpu/cpu-network';
import type { GruEngine } from '../lib/gru/cpu/engine';
import { serveReplica } from '../lib/gru/threads/remote-replica';

/** One more thread of a training. Its only message brings the compiled engine, and the port for its work. */
export default defineUnlistedScript(() => {
  self.onmessage = ({ data: { engine, port } }: MessageEvent<{ engine: GruEngine; port: MessagePort }>) => {
    serveReplica(port, (weights) => createCpuNetwork(weights, engine));
  };
});

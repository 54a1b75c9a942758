import { openGpu } from '../../../lib/gru/webgpu/gpu';
import { checkLostDevice, GPU_CHECKS } from './checks';

/** The checks, to be called from outside the page that this is bundled into; each names what does not hold. */
const gpuChecks = {
  async run(name: string): Promise<string | undefined> {
    const gpu = await openGpu({ provider: navigator.gpu, allowSoftware: true });
    try {
      await (GPU_CHECKS[name] ?? checkLostDevice)(gpu);
      return name in GPU_CHECKS ? gpu.failure?.message : undefined;
    } catch (error) {
      return String(error);
    } finally {
      gpu.device.destroy();
    }
  },
};

export type GpuChecks = typeof gpuChecks;
Object.assign(globalThis, { gpuChecks });

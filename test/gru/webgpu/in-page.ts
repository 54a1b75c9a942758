import { type Gpu, openGpu } from '../../../lib/gru/webgpu/gpu';
import { checkLostDevice, GPU_CHECKS } from './checks';

const open = () => openGpu({ provider: navigator.gpu, allowSoftware: true });
/** One for all checks but the last: shaders, which take seconds to compile in software, are kept by device. */
let shared: Gpu | undefined;

/** The checks, to be called from outside the page that this is bundled into; each names what does not hold. */
const gpuChecks = {
  async run(name: string): Promise<string | undefined> {
    try {
      const check = GPU_CHECKS[name];
      if (!check) {
        await checkLostDevice(await open());
        return undefined;
      }
      shared ??= await open();
      await check(shared);
      return shared.failure?.message;
    } catch (error) {
      return String(error);
    }
  },
};

export type GpuChecks = typeof gpuChecks;
Object.assign(globalThis, { gpuChecks });

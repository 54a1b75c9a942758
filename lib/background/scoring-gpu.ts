import { type Gpu, openGpu } from '../gru/webgpu/gpu';

/**
 * Opens the GPU that scores. A page of reviews is little work: on a machine with two GPUs the one that needs less power is
 * fast enough.
 * @throws GpuError
 */
export const openScoringGpu = (allowSoftware: boolean): Promise<Gpu> =>
  openGpu({ provider: navigator.gpu, allowSoftware, powerPreference: 'low-power' });

import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { findBackendFactory, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import { type Gpu, GpuError } from '../webgpu/gpu';
import { registerWebgpuKernels } from './op-webgpu';

/**
 * Makes tfjs compute on this device, `GruSequence` included. When tfjs opens a device itself, it neither checks for a
 * missing adapter nor raises the limits.
 * @throws GpuError when tfjs refuses the device
 */
export async function useGpuInTfjs(gpu: Gpu): Promise<void> {
  // In a browser the import has registered one, which `findBackend` would start on a device of its own.
  if (findBackendFactory('webgpu')) removeBackend('webgpu');
  registerBackend('webgpu', () => new WebGPUBackend(gpu.device, gpu.device.adapterInfo));
  registerWebgpuKernels(gpu);
  if (!(await setBackend('webgpu'))) throw new GpuError('engine.gpuRefused', ['TensorFlow.js']);
}

/**
 * Does work of tfjs on this device, alone. Where a shader is refused or memory runs out, tfjs throws nothing and gives
 * zeros: the device is asked.
 * @throws GpuError, and the GPU is then marked as failed; whatever the work throws
 */
export async function watchingGpu<Result>(gpu: Gpu, work: () => Promise<Result>): Promise<Result> {
  const { device } = gpu;
  const scopes = ['out-of-memory', 'validation', 'internal'] as const;
  for (const scope of scopes) device.pushErrorScope(scope);
  const [done] = await Promise.allSettled([work()]);
  const errors = await Promise.all(scopes.map(() => device.popErrorScope())).catch(() => {
    throw gpu.fail(new GpuError('engine.gpuLost', []));
  });
  const error = errors.find((each) => each !== null);
  if (error) throw gpu.fail(new GpuError('engine.gpuFailed', [error.message]));
  if (gpu.failure) throw gpu.failure;
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}

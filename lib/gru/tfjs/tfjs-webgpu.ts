import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { findBackend, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import type { Gpu } from '../webgpu/gpu';
import { registerWebgpuKernels } from './op-webgpu';

/**
 * Makes tfjs compute on this device, `GruSequence` included. When tfjs opens a device itself, it neither checks for a
 * missing adapter nor raises the limits.
 * @throws Error when tfjs refuses the device
 */
export async function useGpuInTfjs(gpu: Gpu): Promise<void> {
  if (findBackend('webgpu')) removeBackend('webgpu');
  registerBackend('webgpu', () => new WebGPUBackend(gpu.device, gpu.device.adapterInfo));
  registerWebgpuKernels(gpu);
  if (!(await setBackend('webgpu'))) throw new Error('TensorFlow.js cannot compute on this GPU');
}

import { create, globals } from 'webgpu';

// Dawn crashes when its GPU object is garbage-collected while a device still uses it: this reference prevents that.
let gpu: GPU | undefined;

/** WebGPU for Node, by Dawn, with the globals (`GPUBufferUsage`, ...) that a browser has. */
export function dawn(): GPU {
  if (!gpu) {
    Object.assign(globalThis, globals);
    gpu = create([]);
    // TensorFlow.js needs `navigator.gpu`; Node 20 has no navigator, and later versions one without `gpu`.
    Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true });
  }
  return gpu;
}

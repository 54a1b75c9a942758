import { create, globals } from 'webgpu';

// Dawn ends the process when its GPU object is collected while a device still needs it: this keeps it.
let gpu: GPU | undefined;

/** WebGPU for Node, by Dawn, with the globals (`GPUBufferUsage`, ...) that a browser has. */
export function dawn(): GPU {
  if (!gpu) {
    Object.assign(globalThis, globals);
    gpu = create([]);
    // Node 20 has no navigator; later ones have one without `gpu`. tfjs looks here.
    Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true });
  }
  return gpu;
}

/** Whether an engine by this description, e.g. `WebGPU, nvidia` or `WebAssembly, relaxed SIMD`, computes on the GPU. */
export const runsOnGpu = (engine: string) => engine.startsWith('WebGPU');

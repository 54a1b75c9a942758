/** On what a network is computed. */
export interface EngineFacts {
  /** The GPU's description, where one is used; the rest is about the CPU. */
  gpuName: string | undefined;
  /** Whether the engine uses relaxed SIMD. */
  relaxed: boolean;
  /** Threads that train together. */
  threads?: number;
}

/**
 * For people to read in any language, for example `WebAssembly, relaxed SIMD`, on four threads
 * `4 × WebAssembly, relaxed SIMD`, or `WebGPU, Apple M2`.
 */
export function engineLabel({ gpuName, relaxed, threads = 1 }: EngineFacts): string {
  if (gpuName) return `WebGPU, ${gpuName}`;
  const engine = relaxed ? 'WebAssembly, relaxed SIMD' : 'WebAssembly';
  return threads > 1 ? `${threads} × ${engine}` : engine;
}

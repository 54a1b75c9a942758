/** On what a network is computed. */
export interface EngineFacts {
  /** The GPU's description, where one is used; the rest is about the CPU. */
  gpuName: string | undefined;
  /** Whether the engine uses relaxed SIMD. */
  relaxed: boolean;
  /** Threads that train together. */
  threads?: number;
}

/** For people to read, for example `WebAssembly, relaxed SIMD` or `WebGPU, Apple M2`. */
export function engineLabel({ gpuName, relaxed, threads = 1 }: EngineFacts): string {
  if (gpuName) return `WebGPU, ${gpuName}`;
  const parts = ['WebAssembly', relaxed && 'relaxed SIMD', threads > 1 && `${threads} threads`];
  return parts.filter(Boolean).join(', ');
}

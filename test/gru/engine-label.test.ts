import { expect, test } from 'vitest';
import { engineLabel } from '../../lib/gru/engine-label';

test.each([
  [{ gpuName: 'Apple M2', relaxed: true, threads: 4 }, 'WebGPU, Apple M2'],
  [{ gpuName: undefined, relaxed: true }, 'WebAssembly, relaxed SIMD'],
  [{ gpuName: undefined, relaxed: false, threads: 1 }, 'WebAssembly'],
  [{ gpuName: undefined, relaxed: true, threads: 4 }, '4 × WebAssembly, relaxed SIMD'],
])('%j is %s', (facts, label) => {
  expect(engineLabel(facts)).toBe(label);
});

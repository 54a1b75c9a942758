import { CodedError } from '../../common/errors';
import type { GruExports } from './exports';

/** The compiled engine; it may be sent to other threads, so that all compute with the same one. */
export interface GruEngine {
  /** Whether it uses relaxed SIMD (fused multiply-add): faster, and different in the last bit. */
  readonly relaxed: boolean;
  readonly module: WebAssembly.Module;
}

/** The engine with a memory of its own. */
export function instantiate({ module }: GruEngine): GruExports {
  // TypeScript cannot know what a module exports; GruExports is what assembly/index.ts does.
  return new WebAssembly.Instance(module).exports as unknown as GruExports;
}

/** The smallest module that uses relaxed SIMD: `f32x4.relaxed_madd` on three zero vectors. */
const RELAXED_PROBE = Uint8Array.from(
  [
    [0, 97, 115, 109, 1, 0, 0, 0], // magic, version
    [1, 5, 1, 96, 0, 1, 123], // type: () -> v128
    [3, 2, 1, 0], // one function of that type
    [10, 19, 1, 17, 0, 65, 0, 253, 17, 65, 0, 253, 17, 65, 0, 253, 17, 253, 133, 2, 11], // three splats, madd
  ].flat(),
);

/** Whether WebAssembly here has relaxed SIMD. */
export const hasRelaxedSimd = (): boolean => WebAssembly.validate(RELAXED_PROBE);

/**
 * Compiles the engine, with relaxed SIMD where WebAssembly here has it.
 * @param read reads `gru.wasm` or `gru-relaxed.wasm`
 * @param relaxed chooses the variant, so that both can be measured
 * @throws CodedError `engine.noSimd` where WebAssembly SIMD is missing
 */
export async function loadEngine(
  read: (file: string) => Promise<BufferSource>,
  relaxed = hasRelaxedSimd(),
): Promise<GruEngine> {
  const bytes = await read(relaxed ? 'gru-relaxed.wasm' : 'gru.wasm');
  if (!WebAssembly.validate(bytes)) throw new CodedError('engine.noSimd', []);
  return { relaxed, module: await WebAssembly.compile(bytes) };
}

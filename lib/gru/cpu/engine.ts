import { CodedError } from '../../common/errors';
/** Exports of the WebAssembly engine: see wasm/assembly. Pointers and strides are bytes, sizes are counts. */
export interface GruExports {
  memory: WebAssembly.Memory;
  heapBase: WebAssembly.Global;
  matmul(
    ...args: [
      c: number,
      ldc: number,
      a: number,
      lda: number,
      step: number,
      b: number,
      rows: number,
      depth: number,
      columns: number,
      add: boolean,
    ]
  ): void;
  packPanels(packed: number, source: number, sourceStride: number, rows: number, columns: number): void;
  packTransposed(packed: number, source: number, sourceStride: number, rows: number, columns: number): void;
  forward(
    ...args: [
      active: number,
      steps: number,
      slots: number,
      projections: number,
      zrKernel: number,
      cKernel: number,
      hidden: number,
      keep: boolean,
      gates: number,
      gated: number,
      states: number,
      logits: number,
      dense: number,
      denseBias: number,
    ]
  ): void;
  backward(
    ...args: [
      active: number,
      steps: number,
      words: number,
      zrTransposed: number,
      cTransposed: number,
      hidden: number,
      gates: number,
      states: number,
      dState: number,
      dStates: number,
      dGated: number,
    ]
  ): void;
  scatterAdd(target: number, source: number, slots: number, rows: number, stride: number): void;
  gatherRows(
    ...args: [target: number, targetStride: number, source: number, slots: number, rows: number, stride: number]
  ): void;
  repeatRow(target: number, source: number, rows: number, stride: number): void;
  sumRows(target: number, source: number, rows: number, stride: number): void;
  expRows(logits: number, added: number, rows: number, columns: number, sums: number): void;
  scaleRows(values: number, factors: number, rows: number, columns: number, total: number): void;
  cosineStep(
    ...args: [
      document: number,
      rows: number,
      places: number,
      belonging: number,
      count: number,
      bytes: number,
      sharpness: number,
      rate: number,
      rowRate: number,
      noiseWeight: number,
      pull: number,
    ]
  ): number;
  adam(
    ...args: [
      weights: number,
      gradients: number,
      mean: number,
      variance: number,
      bytes: number,
      beta1: number,
      beta2: number,
      epsilon: number,
      meanScale: number,
      varianceScale: number,
    ]
  ): void;
}

/** The compiled engine; it may be sent to other threads, so that all compute with the same one. */
export interface GruEngine {
  /** Whether it uses relaxed SIMD (fused multiply-add): faster, and different in the last bit. */
  readonly relaxed: boolean;
  readonly module: WebAssembly.Module;
}

/** The engine with a memory of its own. */
export function instantiate({ module }: GruEngine): GruExports {
  // WebAssembly types its exports loosely; GruExports says what assembly/index.ts exports.
  return new WebAssembly.Instance(module).exports as unknown as GruExports;
}

/** The smallest module that uses relaxed SIMD: `f32x4.relaxed_madd` on three zero vectors. */
const RELAXED_PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0], // magic, version
  ...[1, 5, 1, 96, 0, 1, 123], // type: () -> v128
  ...[3, 2, 1, 0], // one function of that type
  ...[10, 19, 1, 17, 0, 65, 0, 253, 17, 65, 0, 253, 17, 65, 0, 253, 17, 253, 133, 2, 11], // three splats, madd
);

/** Whether WebAssembly here has relaxed SIMD. */
export const hasRelaxedSimd = (): boolean => WebAssembly.validate(RELAXED_PROBE);

/**
 * Compiles the engine, with relaxed SIMD where WebAssembly here has it.
 * @param read gives the bytes of `gru.wasm` or `gru-relaxed.wasm`
 * @param relaxed chooses the variant, to measure both
 * @throws Error where WebAssembly SIMD is missing.
 */
export async function loadEngine(
  read: (file: string) => Promise<BufferSource>,
  relaxed = hasRelaxedSimd(),
): Promise<GruEngine> {
  const bytes = await read(relaxed ? 'gru-relaxed.wasm' : 'gru.wasm');
  if (!WebAssembly.validate(bytes)) {
    throw new CodedError('engine.noSimd', []);
  }
  return { relaxed, module: await WebAssembly.compile(bytes) };
}

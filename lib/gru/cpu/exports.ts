/**
 * Exports of the engine: see wasm/assembly. Addresses and strides are in bytes, sizes are counts. The functions of this
 * folder call them with records; these signatures are what WebAssembly has.
 */
export interface GruExports {
  memory: WebAssembly.Memory;
  heapBase: WebAssembly.Global;
  matmul(
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
  ): void;
  matmulInt16(
    c: number,
    ldc: number,
    a: number,
    lda: number,
    b: number,
    scales: number,
    rows: number,
    depth: number,
    columns: number,
    block: number,
  ): void;
  pack(packed: number, source: number, sourceStride: number, rows: number, columns: number): void;
  packTransposed(packed: number, source: number, sourceStride: number, rows: number, columns: number): void;
  packTransposedInt16(
    packed: number,
    source: number,
    sourceStride: number,
    rows: number,
    columns: number,
    levels: number,
  ): void;
  forward(
    active: number,
    steps: number,
    slots: number,
    projections: number,
    zrKernel: number,
    cKernel: number,
    hidden: number,
    recurrentBias: number,
    keep: boolean,
    shares: boolean,
    gates: number,
    gated: number,
    states: number,
    logits: number,
    dense: number,
    denseBias: number,
  ): void;
  forwardInt16(
    active: number,
    steps: number,
    slots: number,
    projections: number,
    zrKernel: number,
    zrScales: number,
    cKernel: number,
    cScales: number,
    hidden: number,
    block: number,
    levels: number,
    shares: boolean,
    gates: number,
    gated: number,
    states: number,
    integers: number,
    logits: number,
    dense: number,
    denseBias: number,
  ): void;
  backward(
    active: number,
    steps: number,
    words: number,
    zrTransposed: number,
    cTransposed: number,
    hidden: number,
    resetAfter: boolean,
    gates: number,
    gated: number,
    states: number,
    dState: number,
    dStates: number,
    dGated: number,
  ): void;
  relevance(
    active: number,
    steps: number,
    words: number,
    slots: number,
    projections: number,
    bias: number,
    cTransposed: number,
    cScales: number,
    integers: number,
    units: number,
    hidden: number,
    resetAfter: boolean,
    shares: number,
    factors: number,
    q: number,
    throughCandidate: number,
    relevance: number,
  ): void;
  scatterAdd(target: number, source: number, slots: number, rows: number, stride: number): void;
  gatherRows(target: number, targetStride: number, source: number, slots: number, rows: number, stride: number): void;
  restoreLevels(target: number, source: number, table: number, count: number): void;
  gatherLevels(target: number, source: number, table: number, slots: number, rows: number, columns: number): void;
  gatherIntegers(target: number, source: number, zero: number, slots: number, rows: number, columns: number): void;
  packLevels(packed: number, source: number, sourceStride: number, rows: number, columns: number, zero: number): void;
  repeatRow(target: number, source: number, rows: number, stride: number): void;
  sumRows(target: number, source: number, rows: number, stride: number): void;
  expRows(logits: number, added: number, rows: number, columns: number, sums: number): void;
  scaleRows(values: number, factors: number, rows: number, columns: number, total: number): void;
  cosineStep(
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
  ): number;
  adam(
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
  ): void;
}

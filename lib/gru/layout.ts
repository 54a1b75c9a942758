import { type GruSizes, type GruWeights, sizesOf, TENSOR_NAMES, type TensorName } from './weights';

/** How one tensor lies in a block: its columns in groups (the gates), each padded with zeros to a multiple of 8. */
export interface Region {
  /** Floats from the start of the block. */
  offset: number;
  rows: number;
  groups: number;
  width: number;
  paddedWidth: number;
}

/**
 * Where the six tensors of a network lie in one block of floats, in WebAssembly memory or on a GPU. Units are padded to
 * multiples of 8, so that no inner loop has a remainder; the padding stays zero through training, since its gradients
 * are zero.
 */
export interface Layout extends GruSizes {
  paddedEmbedding: number;
  paddedHidden: number;
  regions: Record<TensorName, Region>;
  /** Floats of the whole block. */
  length: number;
}

/** In floats, what the start of each tensor is a multiple of: WebGPU binds a part of a buffer only at 256 bytes. */
const REGION_FLOATS = 64;

const roundUp = (n: number, multiple: number) => Math.ceil(n / multiple) * multiple;
export const padTo8 = (n: number) => roundUp(n, 8);

export function layoutOf(sizes: GruSizes): Layout {
  const { lexiconSize, embeddingUnits, hiddenUnits, resetAfter } = sizes;
  const paddedEmbedding = padTo8(embeddingUnits);
  const paddedHidden = padTo8(hiddenUnits);
  const biasRows = resetAfter ? 2 : 1;
  const plan: Record<TensorName, { rows: number; paddedRows: number; groups: number; width: number }> = {
    embedding: { rows: lexiconSize, paddedRows: lexiconSize, groups: 1, width: embeddingUnits },
    kernel: { rows: embeddingUnits, paddedRows: paddedEmbedding, groups: 3, width: hiddenUnits },
    recurrentKernel: { rows: hiddenUnits, paddedRows: paddedHidden, groups: 3, width: hiddenUnits },
    bias: { rows: biasRows, paddedRows: biasRows, groups: 3, width: hiddenUnits },
    denseKernel: { rows: 1, paddedRows: 1, groups: 1, width: hiddenUnits },
    denseBias: { rows: 1, paddedRows: 1, groups: 1, width: 1 },
  };
  const regions = {} as Record<TensorName, Region>;
  let length = 0;
  for (const name of TENSOR_NAMES) {
    const { rows, paddedRows, groups, width } = plan[name];
    regions[name] = { offset: length, rows, groups, width, paddedWidth: padTo8(width) };
    length += roundUp(paddedRows * groups * padTo8(width), REGION_FLOATS);
  }
  return { ...sizesOf(sizes), paddedEmbedding, paddedHidden, regions, length };
}

/** Calls `copy` for every run of values that is contiguous with and without padding, offsets in floats. */
function eachRun(region: Region, copy: (plain: number, padded: number, length: number) => void): void {
  const { offset, rows, groups, width, paddedWidth } = region;
  for (let run = 0; run < rows * groups; run++) copy(run * width, offset + run * paddedWidth, width);
}

/** Copies one tensor into its padded place in a block. */
export function writeTensor(block: Float32Array, region: Region, values: Float32Array): void {
  eachRun(region, (plain, padded, length) => block.set(values.subarray(plain, plain + length), padded));
}

/** A copy of one tensor of a block without its padding. */
export function readTensor(block: Float32Array, region: Region): Float32Array {
  const values = new Float32Array(region.rows * region.groups * region.width);
  eachRun(region, (plain, padded, length) => values.set(block.subarray(padded, padded + length), plain));
  return values;
}

/** Copies all tensors into a block of `layout.length` floats. */
export function writeWeights(block: Float32Array, layout: Layout, weights: GruWeights): void {
  for (const name of TENSOR_NAMES) writeTensor(block, layout.regions[name], weights[name]);
}

/** A copy of all tensors of a block. */
export function readWeights(block: Float32Array, layout: Layout): GruWeights {
  const tensors = TENSOR_NAMES.map((name) => [name, readTensor(block, layout.regions[name])]);
  const all = Object.fromEntries(tensors) as Record<TensorName, Float32Array>;
  return { ...sizesOf(layout), ...all };
}

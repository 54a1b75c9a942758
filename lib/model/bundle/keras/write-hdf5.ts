/**
 * Writes HDF5 files of groups and float32 tensors, as Keras reads them: superblock of version 0, groups as symbol tables,
 * contiguous datasets, no attributes. The blocks below are those of the "HDF5 File Format Specification", version 1.1
 * (https://support.hdfgroup.org/documentation/hdf5/latest/_s_p_e_c.html); libhdf5 itself, as h5wasm, takes a megabyte.
 */

/** A dataset, row-major. */
export interface Hdf5Tensor {
  shape: readonly number[];
  values: Float32Array;
}

export interface Hdf5Group {
  [name: string]: Hdf5Group | Hdf5Tensor;
}

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
const SUPERBLOCK_BYTES = 96;
/** An address of eight bytes that is none. */
const NO_ADDRESS = 2n ** 64n - 1n;
/** A node of a symbol table holds up to 2 * LEAF_K names, one of its tree 2 * TREE_K nodes. */
const LEAF_K = 8;
const TREE_K = 16;
const ENTRY_BYTES = 40;
const NODE_BYTES = 8 + 2 * LEAF_K * ENTRY_BYTES;
const TREE_BYTES = 24 + 8 * (4 * TREE_K + 1);

const DATASPACE = 0x0001;
const DATATYPE = 0x0003;
const FILL_VALUE = 0x0005;
const LAYOUT = 0x0008;
const SYMBOL_TABLE = 0x0011;

/** Little-endian float32 by IEEE 754: sign in bit 31, exponent in 23 to 30 with a bias of 127. */
const FLOAT32 = [0x11, 0x20, 31, 0, 4, 0, 0, 0, 0, 0, 32, 0, 23, 8, 0, 23, 127, 0, 0, 0];
/** Version 2, space allocated early, written if set, not defined. */
const NO_FILL_VALUE = [2, 1, 2, 0];

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const padTo8 = (size: number) => Math.ceil(size / 8) * 8;
const isTensor = (node: Hdf5Group | Hdf5Tensor): node is Hdf5Tensor => node.values instanceof Float32Array;

function uint(value: number | bigint, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, i) => Number((BigInt(value) >> BigInt(8 * i)) & 0xffn));
}

/** Blocks of a file in order, each at a multiple of eight. */
class Blocks {
  #length = SUPERBLOCK_BYTES;
  readonly #blocks: { at: number; content: ArrayLike<number> }[] = [];

  get length(): number {
    return this.#length;
  }

  /** @returns its address */
  add(content: ArrayLike<number>, size = content.length): number {
    const at = this.#length;
    this.#blocks.push({ at, content });
    this.#length = at + padTo8(size);
    return at;
  }

  toBytes(superblock: readonly number[]): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#length);
    bytes.set(superblock);
    for (const { at, content } of this.#blocks) bytes.set(content, at);
    return bytes;
  }
}

/** An object header of version 1. */
function objectHeader(messages: readonly { type: number; data: readonly number[] }[]): number[] {
  const body = messages.flatMap(({ type, data }) => {
    const size = padTo8(data.length);
    return [...uint(type, 2), ...uint(size, 2), 0, 0, 0, 0, ...data, ...new Array<number>(size - data.length).fill(0)];
  });
  return [1, 0, ...uint(messages.length, 2), ...uint(1, 4), ...uint(body.length, 4), 0, 0, 0, 0, ...body];
}

function addTensor(blocks: Blocks, { shape, values }: Hdf5Tensor): number {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const at = blocks.add(bytes);
  const dataspace = [1, shape.length, 0, 0, 0, 0, 0, 0, ...shape.flatMap((size) => uint(size, 8))];
  return blocks.add(
    objectHeader([
      { type: DATASPACE, data: dataspace },
      { type: DATATYPE, data: FLOAT32 },
      { type: FILL_VALUE, data: NO_FILL_VALUE },
      { type: LAYOUT, data: [3, 1, ...uint(at, 8), ...uint(bytes.length, 8)] },
    ]),
  );
}

/** @returns the entry of a group in the table of the group around it, but for its name */
function addGroup(blocks: Blocks, group: Hdf5Group): number[] {
  const names = Object.keys(group).sort();
  if (names.length > 2 * LEAF_K) throw new RangeError(`a group holds ${names.length} names; at most ${2 * LEAF_K} fit`);
  // Names lie one after the other, the first of them empty.
  const heap: number[] = new Array<number>(8).fill(0);
  const entries = names.map((name) => {
    const node = group[name]!;
    const object = isTensor(node) ? [...uint(addTensor(blocks, node), 8), ...uint(0, 24)] : addGroup(blocks, node);
    const at = heap.length;
    heap.push(...ascii(name), ...new Array<number>(padTo8(name.length + 1) - name.length).fill(0));
    return { at, bytes: [...uint(at, 8), ...object] };
  });
  const nodeBytes = [...ascii('SNOD'), 1, 0, ...uint(names.length, 2), ...entries.flatMap(({ bytes }) => bytes)];
  const node = blocks.add(nodeBytes, NODE_BYTES);
  const lastName = entries.at(-1)?.at ?? 0;
  const used = names.length > 0 ? 1 : 0;
  const siblings = [...uint(NO_ADDRESS, 8), ...uint(NO_ADDRESS, 8)];
  const children = [...uint(0, 8), ...uint(node, 8), ...uint(lastName, 8)];
  const tree = blocks.add([...ascii('TREE'), 0, 0, ...uint(used, 2), ...siblings, ...children], TREE_BYTES);
  const heapData = blocks.add(heap);
  const noFreeSpace = uint(1, 8);
  const heapHeader = [...ascii('HEAP'), 0, 0, 0, 0, ...uint(heap.length, 8), ...noFreeSpace, ...uint(heapData, 8)];
  const table = [...uint(tree, 8), ...uint(blocks.add(heapHeader), 8)];
  const header = blocks.add(objectHeader([{ type: SYMBOL_TABLE, data: table }]));
  return [...uint(header, 8), ...uint(1, 4), ...uint(0, 4), ...table];
}

/** @throws RangeError where a group holds more than sixteen names */
export function writeHdf5(root: Hdf5Group): Uint8Array<ArrayBuffer> {
  const blocks = new Blocks();
  const entry = addGroup(blocks, root);
  const versions = [0, 0, 0, 0, 0, 8, 8, 0];
  return blocks.toBytes([
    ...SIGNATURE,
    ...versions,
    ...uint(LEAF_K, 2),
    ...uint(TREE_K, 2),
    ...uint(0, 4),
    ...uint(0, 8),
    ...uint(NO_ADDRESS, 8),
    ...uint(blocks.length, 8),
    ...uint(NO_ADDRESS, 8),
    ...uint(0, 8),
    ...entry,
  ]);
}

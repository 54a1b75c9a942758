import { type KernelBackend, registerKernel, type TensorInfo, type TypedArray } from '@tensorflow/tfjs-core';
import { Arena } from './arena';
import { type CpuLayout, cpuLayout, readTensor, writeTensor } from './cpu-layout';
import { allocateKernels, backwardPass, forwardPass, type GruAddresses, packKernels } from './cpu-pass';
import type { GruEngine } from './engine';
import { GRU_SEQUENCE, GRU_SEQUENCE_GRAD } from './op';
import { type PackedBatch, packBatch } from './packed-batch';

const GRU_TENSORS = ['kernel', 'recurrentKernel', 'bias'] as const;
type GruTensor = (typeof GRU_TENSORS)[number];
type Infos = Record<'x' | 'mask' | GruTensor, TensorInfo> & { dy?: TensorInfo };

/** One call of the op: its weights and inputs in WebAssembly memory, its batch without the masked steps. */
interface Call {
  batch: PackedBatch;
  layout: CpuLayout;
  gru: GruAddresses;
  packed: ReturnType<typeof allocateKernels>;
  inputs: { rows: number; distinct: number; slots: number };
}

/** Numbers of the steps that count, from 1, per sequence: `packBatch` leaves out the zeros. */
function unmaskedSteps([rows, time]: readonly number[], mask: TypedArray): Int32Array[] {
  return Array.from({ length: rows! }, (_, row) =>
    Int32Array.from({ length: time! }, (_, t) => (mask[row * time! + t] ? row * time! + t + 1 : 0)),
  );
}

function addresses(block: number, { regions, paddedEmbedding, paddedHidden }: CpuLayout): GruAddresses {
  const [kernel, recurrentKernel, bias] = GRU_TENSORS.map((name) => block + regions[name].offset * 4);
  return {
    kernel: kernel!,
    recurrentKernel: recurrentKernel!,
    bias: bias!,
    inputs: paddedEmbedding,
    hidden: paddedHidden,
  };
}

/**
 * Registers `GruSequence` and its gradient for tfjs' cpu backend, computed in WebAssembly. Tensors are copied in and
 * out; a network that is scored or trained again and again is better off in `createCpuNetwork`.
 */
export function registerCpuKernels(engine: GruEngine): void {
  const arena = new Arena(engine.instantiate());
  const bottom = arena.mark();

  const prepare = (infos: Infos, read: (info: TensorInfo) => TypedArray): Call => {
    arena.release(bottom);
    const [, , units] = infos.x.shape as [number, number, number];
    const [hidden] = infos.recurrentKernel.shape as [number, number];
    const batch = packBatch(unmaskedSteps(infos.mask.shape, read(infos.mask)));
    const layout = cpuLayout({ lexiconSize: 1, embeddingUnits: units, hiddenUnits: hidden });
    const block = arena.zeros(layout.length);
    for (const name of GRU_TENSORS) {
      writeTensor(arena, block, layout.regions[name], read(infos[name]) as Float32Array);
    }
    const gru = addresses(block, layout);
    const packed = allocateKernels(arena, gru);
    packKernels(arena, gru, packed);
    const rows = arena.zeros(batch.words * gru.inputs);
    const slots = arena.putIntegers(Int32Array.from({ length: batch.words }, (_, word) => word));
    const x = read(infos.x) as Float32Array;
    const packedX = arena.floats(rows, batch.words * gru.inputs);
    batch.tokens.forEach((step, word) => {
      packedX.set(x.subarray((step - 1) * units, step * units), word * gru.inputs);
    });
    return { batch, layout, gru, packed, inputs: { rows, distinct: batch.words, slots } };
  };

  const forward = (infos: Infos, read: (info: TensorInfo) => TypedArray, returnSequences: boolean) => {
    const { batch, layout, gru, packed, inputs } = prepare(infos, read);
    const { hiddenUnits } = layout;
    const [rows, time] = infos.mask.shape as [number, number];
    const kept = forwardPass(arena, gru, packed, batch, inputs, returnSequences);
    const state = (word: number) => arena.floats(kept.states + word * gru.hidden * 4, hiddenUnits);
    if (!returnSequences) {
      const last = new Float32Array(rows * hiddenUnits);
      batch.order.forEach((place, row) => {
        if (batch.lengths[row]) last.set(state(row), place * hiddenUnits);
      });
      return { values: last, shape: [rows, hiddenUnits] };
    }
    const all = new Float32Array(rows * time * hiddenUnits);
    const wordAt = new Int32Array(rows * time).fill(-1);
    batch.tokens.forEach((step, word) => {
      wordAt[step - 1] = word;
    });
    wordAt.forEach((word, at) => {
      if (word >= 0) all.set(state(word), at * hiddenUnits);
      else if (at % time > 0) all.copyWithin(at * hiddenUnits, (at - 1) * hiddenUnits, at * hiddenUnits);
    });
    return { values: all, shape: [rows, time, hiddenUnits] };
  };

  const backward = (infos: Required<Infos>, read: (info: TensorInfo) => TypedArray, returnSequences: boolean) => {
    const { batch, layout, gru, packed, inputs } = prepare(infos, read);
    const { hiddenUnits, embeddingUnits } = layout;
    const time = infos.mask.shape[1]!;
    const kept = forwardPass(arena, gru, packed, batch, inputs, true);
    const dState = arena.zeros((batch.active[0] ?? 0) * gru.hidden);
    const dStates = returnSequences ? arena.zeros(batch.words * gru.hidden) : 0;
    const dy = read(infos.dy) as Float32Array;
    const add = (address: number, row: number, from: number) => {
      const target = arena.floats(address + row * gru.hidden * 4, hiddenUnits);
      for (let j = 0; j < hiddenUnits; j++) target[j]! += dy[from * hiddenUnits + j]!;
    };
    if (returnSequences) {
      // A masked step shows the state before it: its gradient belongs to the last word before it.
      const wordAt = new Map(Array.from(batch.tokens, (step, word) => [step - 1, word]));
      let word = -1;
      for (let at = 0; at < dy.length / hiddenUnits; at++) {
        if (at % time === 0) word = -1;
        word = wordAt.get(at) ?? word;
        if (word >= 0) add(dStates, word, at);
      }
    } else {
      batch.order.forEach((place, row) => {
        if (batch.lengths[row]) add(dState, row, place);
      });
    }
    const gradientBlock = arena.zeros(layout.length);
    const gradients = addresses(gradientBlock, layout);
    const dInputs = backwardPass(arena, gru, batch, inputs, kept, { dState, dStates }, gradients);
    const dx = new Float32Array(infos.x.shape.reduce((product, size) => product * size, 1));
    batch.tokens.forEach((step, word) => {
      dx.set(arena.floats(dInputs + word * gru.inputs * 4, embeddingUnits), (step - 1) * embeddingUnits);
    });
    return [
      { values: dx, shape: infos.x.shape },
      ...GRU_TENSORS.map((name) => ({
        values: readTensor(arena, gradientBlock, layout.regions[name]),
        shape: infos[name].shape,
      })),
    ];
  };

  const register = (
    kernelName: string,
    compute: (infos: Infos, read: (info: TensorInfo) => TypedArray, returnSequences: boolean) => Result | Result[],
  ) =>
    registerKernel({
      kernelName,
      backendName: 'cpu',
      kernelFunc: ({ inputs, backend, attrs }) => {
        const { readSync, write } = bound(backend as KernelBackend);
        const result = compute(inputs as Infos, ({ dataId }) => readSync(dataId), Boolean(attrs?.returnSequences));
        const tensor = ({ values, shape }: Result): TensorInfo => {
          return { dataId: write(values, shape, 'float32'), shape, dtype: 'float32' };
        };
        return Array.isArray(result) ? result.map(tensor) : tensor(result);
      },
    });
  register(GRU_SEQUENCE, forward);
  register(GRU_SEQUENCE_GRAD, (infos, read, sequences) => backward(infos as Required<Infos>, read, sequences));
}

interface Result {
  values: Float32Array;
  shape: number[];
}

/** The two calls of a tfjs backend that move data; the cpu backend holds them as plain arrays. */
function bound(backend: KernelBackend) {
  return {
    readSync: (dataId: object) => backend.readSync(dataId) as TypedArray,
    write: (values: Float32Array, shape: number[], dtype: 'float32') => backend.write(values, shape, dtype),
  };
}

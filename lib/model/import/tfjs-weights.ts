import * as v from 'valibot';
import { CodedError } from '../../common/errors';
import { decodeFloat16 } from '../bundle/float16';
import { concatenate } from '../bundle/protobuf';
import type { LayerPlan } from './read-graph';
import { sizeOf, type Tensor, type ValueBudget } from './tensor';
import type { WeightSource } from './weight-source';

const manifestSchema = v.array(
  v.object({
    paths: v.array(v.string()),
    weights: v.array(
      v.object({
        name: v.string(),
        shape: v.array(v.number()),
        dtype: v.string(),
        quantization: v.optional(
          v.object({
            dtype: v.picklist(['float16', 'uint8', 'uint16']),
            min: v.optional(v.number(), 0),
            scale: v.optional(v.number(), 1),
          }),
        ),
      }),
    ),
  }),
);

type WeightSpec = v.InferOutput<typeof manifestSchema>[number]['weights'][number];
const BYTES = { float32: 4, int32: 4, float16: 2, uint16: 2, uint8: 1 };

/** Keras' order of the tensors of a layer, by the last part of their names. */
const ORDER = ['embeddings', 'kernel', 'recurrent_kernel', 'bias', 'gamma', 'beta', 'moving_mean', 'moving_variance'];

/** Reads the file that the manifest names with this path. @throws CodedError `import.missingShards` */
export type ReadShard = (path: string) => Uint8Array;

interface NamedTensor extends Tensor {
  /** Parts of its name, e.g. `sequential`, `bidirectional`, `forward_lstm`, `lstm_cell`, `kernel`. */
  path: string[];
}

/** The weights of a TensorFlow.js model. @throws CodedError where shards are absent, cut short, or too large */
export function tfjsWeights(manifest: unknown, readShard: ReadShard, budget: ValueBudget): WeightSource {
  const parsed = v.safeParse(manifestSchema, manifest);
  if (!parsed.success) throw new CodedError('import.config', []);
  const tensors = parsed.output.flatMap(({ paths, weights }) => {
    for (const { shape } of weights) budget.spend(shape);
    const bytes = concatenate(paths.map(readShard));
    let offset = 0;
    return weights.map((spec): NamedTensor => {
      const from = offset;
      offset += sizeOf(spec.shape) * BYTES[storedType(spec)];
      if (offset > bytes.length) throw new CodedError('import.shardLength', [bytes.length, offset]);
      return { shape: spec.shape, values: decode(bytes.slice(from, offset), spec), path: spec.name.split('/') };
    });
  });
  return {
    tensorsOf: ({ name }: LayerPlan) => tensors.filter(({ path }) => path.includes(name)).sort(inKerasOrder),
  };
}

const storedType = ({ name, dtype, quantization }: WeightSpec): keyof typeof BYTES => {
  if (quantization) return quantization.dtype;
  if (dtype === 'float32' || dtype === 'int32') return dtype;
  throw new CodedError('import.weightType', [name, dtype]);
};

/** As `tf.io.decodeWeights`. @param bytes a copy, which is aligned */
function decode({ buffer }: Uint8Array<ArrayBuffer>, spec: WeightSpec): Float32Array {
  const { min = 0, scale = 1 } = spec.quantization ?? {};
  const restored = (levels: Uint8Array | Uint16Array) => Float32Array.from(levels, (level) => level * scale + min);
  switch (storedType(spec)) {
    case 'uint8':
      return restored(new Uint8Array(buffer));
    case 'uint16':
      return restored(new Uint16Array(buffer));
    case 'float16':
      return decodeFloat16(new Uint16Array(buffer));
    case 'int32':
      return Float32Array.from(new Int32Array(buffer));
    default:
      return new Float32Array(buffer);
  }
}

function inKerasOrder(a: NamedTensor, b: NamedTensor): number {
  const isBackward = ({ path }: NamedTensor) => Number(path.some((part) => part.startsWith('backward_')));
  const place = ({ path }: NamedTensor) => ORDER.indexOf(path.at(-1)!);
  return isBackward(a) - isBackward(b) || place(a) - place(b);
}

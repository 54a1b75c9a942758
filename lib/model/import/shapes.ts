import { CodedError } from '../../common/errors';
import type { Layer, Operation, Recurrent } from './layers';

/** The shape of a layer's output for one sequence: time, where there is one and it is known, and units. */
export interface LayerShape {
  /** `null` where it depends on the sequence, `undefined` where there is none any more. */
  time: number | null | undefined;
  units: number;
}

const windows = (time: number | null, size: number, strides: number, padded: boolean): number | null =>
  time === null ? null : Math.ceil((padded ? time : Math.max(0, time - size + 1)) / strides);

const recurrentShape = (cell: Recurrent, time: number | null, units = cell.units): LayerShape => ({
  time: cell.returnSequences ? time : undefined,
  units,
});

/**
 * @param inputs the shapes of the layer's inputs; of the model's input, units are 0
 * @throws CodedError `import.order` where the layer cannot follow those before it
 */
function outputShape(layer: string, operation: Operation, inputs: readonly LayerShape[]): LayerShape {
  const [input] = inputs;
  const isFirst = operation.kind === 'Input';
  if (!input || inputs.length > 1 !== (operation.kind === 'Merge') || (input.units === 0) !== startsChain(operation)) {
    if (!isFirst || inputs.length > 0) throw new CodedError('import.order', [layer]);
  }
  if (isFirst) return { time: null, units: 0 };
  const { time, units } = input!;
  const needsTime = ['Recurrent', 'Bidirectional', 'Conv1D', 'Pooling', 'GlobalPooling', 'Masking'];
  if (time === undefined && needsTime.includes(operation.kind)) throw new CodedError('import.order', [layer]);
  const steps = time ?? null;
  switch (operation.kind) {
    case 'Embedding':
      return { time: steps, units: operation.units };
    case 'Recurrent':
      return recurrentShape(operation.cell, steps);
    case 'Bidirectional': {
      const both = operation.merge === 'concat' ? 2 : 1;
      return recurrentShape(operation.forward, steps, operation.forward.units * both);
    }
    case 'Conv1D': {
      const { size, strides, padding } = operation.window;
      const reach = (size - 1) * operation.dilation + 1;
      return { time: windows(steps, reach, strides, padding !== 'valid'), units: operation.filters };
    }
    case 'Pooling': {
      const { size, strides, padding } = operation.window;
      return { time: windows(steps, size, strides, padding === 'same'), units };
    }
    case 'GlobalPooling':
      return { time: undefined, units };
    case 'Dense':
      return { time, units: operation.units };
    case 'Flatten':
      if (time === null) throw new CodedError('import.lengthUnknown', [layer]);
      return { time: undefined, units: units * (time ?? 1) };
    case 'Merge':
      if (operation.merge !== 'concat') return input!;
      return { time, units: inputs.reduce((sum, each) => sum + each.units, 0) };
    default:
      return input!;
  }
}

/**
 * The shapes of each layer's first input, and of its output.
 * @param layers each after its inputs
 * @param length words of a sequence, where the model states it
 * @throws CodedError `import.order`
 */
export function layerShapes(
  layers: readonly Pick<Layer, 'name' | 'operation' | 'inputs'>[],
  length: number | undefined,
): Map<string, { input: LayerShape; output: LayerShape }> {
  const shapes = new Map<string, { input: LayerShape; output: LayerShape }>();
  const ofModel: LayerShape = { time: length ?? null, units: 0 };
  for (const { name, operation, inputs } of layers) {
    const isInput = operation.kind === 'Input';
    const given = inputs.map((input) => shapes.get(input)!.output);
    if (given.length === 0 && !isInput) given.push(ofModel);
    const output = outputShape(name, operation, given);
    shapes.set(name, { input: given[0] ?? ofModel, output: isInput ? ofModel : output });
  }
  return shapes;
}

/** Whether a layer flattens over time: such a network reads sequences of one length alone. */
export function readsOneLength(layers: readonly Pick<Layer, 'name' | 'operation' | 'inputs'>[]): boolean {
  // Where there is a time does not depend on its length.
  const shapes = layerShapes(layers, 1);
  return layers.some(
    ({ name, operation }) => operation.kind === 'Flatten' && shapes.get(name)!.input.time !== undefined,
  );
}

/** An embedding reads word indices; before it only layers stand that leave them as they are. */
const startsChain = ({ kind }: Operation): boolean => kind === 'Embedding';

const GATES = { GRU: 3, LSTM: 4, SimpleRNN: 1 } as const;

function recurrentWeights({ kind, units, useBias, resetAfter }: Recurrent, inputs: number): number[][] {
  const columns = GATES[kind] * units;
  const bias = resetAfter ? [2, columns] : [columns];
  return [[inputs, columns], [units, columns], ...(useBias ? [bias] : [])];
}

/** The shapes of a layer's weights in Keras' order. @param inputs units of its input */
export function weightShapes(operation: Operation, inputs: number): number[][] {
  switch (operation.kind) {
    case 'Embedding':
      return [[operation.words, operation.units]];
    case 'Recurrent':
      return recurrentWeights(operation.cell, inputs);
    case 'Bidirectional':
      return [...recurrentWeights(operation.forward, inputs), ...recurrentWeights(operation.backward, inputs)];
    case 'Conv1D': {
      const { filters, window, useBias } = operation;
      return [[window.size, inputs, filters], ...(useBias ? [[filters]] : [])];
    }
    case 'Dense':
      return [[inputs, operation.units], ...(operation.useBias ? [[operation.units]] : [])];
    case 'Normalization': {
      const { over, scale, center } = operation;
      const vectors = Number(scale) + Number(center) + (over === 'batch' ? 2 : 0);
      return Array.from({ length: vectors }, () => [inputs]);
    }
    default:
      return [];
  }
}

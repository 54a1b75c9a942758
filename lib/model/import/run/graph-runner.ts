import { type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import type { LayerOutput } from '../../layer-summary';
import type { LayerGraph } from '../layers';
import { type Flow, runLayer } from './run-layer';

/** Values of one layer's output in one batch, 16 megabytes, and sequences in one. */
const MOST_VALUES = 4_000_000;
const MOST_ROWS = 256;

/** Runs a model made elsewhere on the backend of TensorFlow.js that is set. */
export class GraphRunner {
  readonly #weights: Map<string, Tensor[]>;
  /** Columns of the widest tensor. */
  readonly #widest: number;

  constructor(readonly graph: LayerGraph) {
    this.#weights = new Map(
      graph.layers.map(({ name, weights }) => [name, weights.map(({ shape, values }) => tensor(values, [...shape]))]),
    );
    this.#widest = Math.max(1, ...graph.layers.flatMap(({ weights }) => weights.map(({ shape }) => shape.at(-1)!)));
  }

  /**
   * @param sequences word indices, all of the same length
   * @returns [sequences, outputs]
   */
  async run(sequences: readonly ArrayLike<number>[]): Promise<Float32Array> {
    const { outputs } = this.graph;
    const length = sequences[0]?.length ?? 0;
    const step = Math.min(MOST_ROWS, Math.max(1, Math.floor(MOST_VALUES / (length * this.#widest))));
    const all = new Float32Array(sequences.length * outputs);
    for (let from = 0; from < sequences.length; from += step) {
      all.set(await this.#runBatch(sequences.slice(from, from + step)), from * outputs);
    }
    return all;
  }

  async #runBatch(sequences: readonly ArrayLike<number>[]): Promise<Float32Array> {
    const output = tidy(() => this.#flows(sequences).get(this.graph.layers.at(-1)!.name)!.value);
    const values = (await output.data()) as Float32Array;
    output.dispose();
    return values;
  }

  /** The outputs of all layers but the input, in order. */
  async layers(sequence: ArrayLike<number>): Promise<LayerOutput[]> {
    const inputs = this.graph.layers.filter(({ operation }) => operation.kind === 'Input').map(({ name }) => name);
    const outputs = tidy(() => [...this.#flows([sequence])].map(([layer, { value }]) => ({ layer, value })));
    const read = outputs
      .filter(({ layer }) => !inputs.includes(layer))
      .map(async ({ layer, value }) => ({
        layer,
        shape: value.shape,
        values: (await value.data()) as Float32Array,
      }));
    const all = await Promise.all(read);
    for (const { value } of outputs) value.dispose();
    return all;
  }

  #flows(sequences: readonly ArrayLike<number>[]): Map<string, Flow> {
    const flows = new Map<string, Flow>();
    const rows = sequences.map((sequence) => Array.from(sequence));
    const tokens = tensor(rows.flat(), [rows.length, rows[0]?.length ?? 0], 'int32');
    for (const { name, operation, inputs } of this.graph.layers) {
      const given = inputs.length > 0 ? inputs.map((input) => flows.get(input)!) : [{ value: tokens, mask: undefined }];
      flows.set(name, runLayer(operation, given, this.#weights.get(name)!));
    }
    return flows;
  }

  dispose(): void {
    for (const weights of this.#weights.values()) for (const weight of weights) weight.dispose();
  }
}

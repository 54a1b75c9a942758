import * as tf from '@tensorflow/tfjs';
import * as ort from 'onnxruntime-web';
import '@tensorflow/tfjs-backend-wasm';
import type { GruWeights } from '../../gru/weights';
import { exportOnnx } from '../../model/onnx';
import { encodeWeights } from '../../model/weight-files';
import { type PaddedSequences, padSequences } from '../../text/sequence';
import { type Contender, spread, timeInTurn } from './measure';

/** A contender whose every run gives the scores of the same sequences, in their order. */
export interface Scorer extends Contender {
  run(): Promise<ArrayLike<number>>;
}

export const TF_WASM = '@tensorflow/tfjs-backend-wasm';

/** TensorFlow.js on WebAssembly in one thread, as a service worker has to run it. */
export async function useTfWasm(): Promise<void> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
}

const SESSIONS = 5;

interface Batch {
  places: number[];
  run(): Promise<ArrayLike<number>>;
}

/**
 * A scorer that runs padded batches of similar length, each of which `prepare` makes ready before the clock starts.
 * @param groups how many batches; one for each sequence at most
 */
function batched(
  system: string,
  sequences: readonly Int32Array[],
  groups: number,
  prepare: (padded: PaddedSequences) => Batch['run'],
): Scorer {
  const order = [...sequences.keys()].sort((a, b) => sequences[a]!.length - sequences[b]!.length);
  const size = Math.ceil(order.length / Math.min(groups, order.length));
  const batches: Batch[] = [];
  for (let start = 0; start < order.length; start += size) {
    const places = order.slice(start, start + size);
    batches.push({ places, run: prepare(padSequences(places.map((place) => sequences[place]!))) });
  }
  const run = async () => {
    const scores = new Float32Array(sequences.length);
    for (const { places, run } of batches) {
      const values = await run();
      places.forEach((place, i) => {
        scores[place] = values[i]!;
      });
    }
    return scores;
  };
  return { system, run };
}

/** `tf.layers.gru` as plain `tf.loadLayersModel` makes it from the files of our bundle. */
export async function tfLayers(weights: GruWeights, sequences: readonly Int32Array[]): Promise<Scorer[]> {
  await useTfWasm();
  const { model, bytes } = encodeWeights(weights, 'float32');
  const { modelTopology, weightsManifest }: tf.io.ModelJSON = JSON.parse(JSON.stringify(model));
  const weightSpecs = weightsManifest[0]!.weights;
  const network = await tf.loadLayersModel(
    tf.io.fromMemory({ modelTopology, weightSpecs, weightData: bytes.slice().buffer }),
  );
  const prepare = ({ data, rows, length }: PaddedSequences) => {
    const tokens = tf.tensor2d(data, [rows, length], 'int32');
    return async () => {
      const scores = network.predict(tokens) as tf.Tensor;
      const values = await scores.data();
      scores.dispose();
      return values;
    };
  };
  return [batched(TF_WASM, sequences, 1, prepare), batched(`${TF_WASM} (5 groups)`, sequences, 5, prepare)];
}

const ortTokens = ({ data, rows, length }: PaddedSequences) =>
  new ort.Tensor('int64', BigInt64Array.from(data, BigInt), [rows, length]);

/**
 * The fastest of several sessions: one may be three times slower than the next for as long as it lives, at the same
 * work in the same process.
 */
async function fastestSession(model: Uint8Array, tokens: ort.Tensor): Promise<ort.InferenceSession> {
  const candidates: { session: ort.InferenceSession; time: number }[] = [];
  for (let i = 0; i < SESSIONS; i++) {
    const session = await ort.InferenceSession.create(model);
    const times = await timeInTurn([{ system: 'session', run: () => session.run({ tokens }) }], 3);
    candidates.push({ session, time: spread(times.get('session')!).median });
  }
  const [fastest, ...others] = candidates.sort((a, b) => a.time - b.time);
  for (const { session } of others) await session.release();
  return fastest!.session;
}

/** onnxruntime in one thread: what is fastest for it depends on the lengths. */
export async function onnxruntime(weights: GruWeights, sequences: readonly Int32Array[]): Promise<Scorer[]> {
  ort.env.wasm.numThreads = 1;
  const session = await fastestSession(exportOnnx(weights), ortTokens(padSequences(sequences)));
  const prepare = (padded: PaddedSequences) => {
    const tokens = ortTokens(padded);
    return async () => (await session.run({ tokens })).score!.data as Float32Array;
  };
  return [
    batched('onnxruntime-web', sequences, 1, prepare),
    batched('onnxruntime-web (5 groups)', sequences, 5, prepare),
    batched('onnxruntime-web (one by one)', sequences, Number.POSITIVE_INFINITY, prepare),
  ];
}

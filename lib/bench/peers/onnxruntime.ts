import * as ort from 'onnxruntime-web';
import type { GruWeights } from '../../gru/weights';
import { exportOnnx } from '../../model/bundle/onnx';
import { type PaddedSequences, padSequences } from '../../text/sequence';
import { timeInTurn } from '../measure';
import { spread } from '../rows';
import { inBatches, type Scorer } from './padded-batches';

const ONNXRUNTIME = 'onnxruntime-web';

const SESSIONS = 5;

const toTensor = ({ data, rows, length }: PaddedSequences) =>
  new ort.Tensor('int64', BigInt64Array.from(data, BigInt), [rows, length]);

/** One session, in one thread. */
export function openSession(weights: GruWeights): Promise<ort.InferenceSession> {
  ort.env.wasm.numThreads = 1;
  return ort.InferenceSession.create(exportOnnx(weights));
}

/**
 * The fastest of several sessions: of two with the same work in the same process, one may stay three times slower than
 * the other.
 */
async function fastestSession(weights: GruWeights, sample: readonly Int32Array[]): Promise<ort.InferenceSession> {
  const tokens = toTensor(padSequences(sample));
  const candidates: { session: ort.InferenceSession; time: number }[] = [];
  for (let i = 0; i < SESSIONS; i++) {
    const session = await openSession(weights);
    const { times } = await timeInTurn([{ system: 'session', run: () => session.run({ tokens }) }], 3);
    candidates.push({ session, time: spread(times.get('session')!).median });
  }
  const [fastest, ...others] = candidates.sort((a, b) => a.time - b.time);
  for (const { session } of others) await session.release();
  return fastest!.session;
}

/** The network in onnxruntime, in several groupings: which is fastest depends on the lengths. */
export async function onnxruntime(weights: GruWeights, sequences: readonly Int32Array[]): Promise<Scorer[]> {
  const session = await fastestSession(weights, sequences.slice(0, 25));
  return inBatches(ONNXRUNTIME, sequences, [1, 5, 25, sequences.length], (padded) => scoreWith(session, padded));
}

/** Makes a padded batch ready for a session. */
export function scoreWith(session: ort.InferenceSession, padded: PaddedSequences): () => Promise<Float32Array> {
  const tokens = toTensor(padded);
  return async () => (await session.run({ tokens })).score!.data as Float32Array;
}

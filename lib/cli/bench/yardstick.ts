import * as tf from '@tensorflow/tfjs';
import { type Contender, gigaflops, type Row, timeInTurn, toRows } from './measure';
import { TF_WASM, useTfWasm } from './peers';

const SIZE = 1024;
const NAME = 'yardstick';

/**
 * Times the contenders, and in the same rounds a matrix product of TensorFlow.js on WebAssembly: how fast this machine
 * is at this moment, by a kernel that people know.
 * @returns milliseconds by contender, and the yardstick's own rows
 */
export async function timeBesideYardstick(
  { area, case: name }: Pick<Row, 'area' | 'case'>,
  contenders: readonly Contender[],
  rounds: number,
): Promise<{ times: Map<string, number[]>; yardstick: Row[] }> {
  await useTfWasm();
  const [a, b] = [tf.randomUniform([SIZE, SIZE]), tf.randomUniform([SIZE, SIZE])];
  const run = () => {
    const product = tf.matMul(a, b);
    product.dataSync();
    product.dispose();
  };
  const times = await timeInTurn([...contenders, { system: NAME, run }], rounds);
  const yardstick = toRows(
    { area, case: `matMul ${SIZE} beside ${name}`, unit: 'GFLOPS' },
    new Map([[TF_WASM, times.get(NAME)!]]),
    gigaflops(2 * SIZE ** 3),
  );
  times.delete(NAME);
  tf.dispose([a, b]);
  return { times, yardstick };
}

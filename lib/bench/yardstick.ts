import * as tf from '@tensorflow/tfjs';
import { type Contender, type Timing, timeInTurn } from './measure';
import { TF_WASM, useTf } from './peers/tf-layers';
import { gigaflops, type Row, spread, toRows } from './rows';

const SIZE = 1024;
const NAME = 'yardstick';

/**
 * Times the contenders, and in the same rounds a matrix product of TensorFlow.js on WebAssembly, a well-known kernel, as a
 * measure of the machine's speed.
 * @param operations of one run of each contender
 * @returns the timing, and rows with the useful work in GFLOPS, its share of the yardstick's, and the yardstick
 */
export async function timeBesideYardstick<Result>(
  { area, case: name }: Pick<Row, 'area' | 'case'>,
  contenders: readonly Contender<Result>[],
  rounds: number,
  operations: number,
): Promise<Timing<Result> & { rates: Row[] }> {
  await useTf(TF_WASM);
  const [a, b] = [tf.randomUniform([SIZE, SIZE]), tf.randomUniform([SIZE, SIZE])];
  const yardstick = {
    system: NAME,
    async run() {
      await useTf(TF_WASM); // contenders may have switched backends
      const product = tf.matMul(a, b);
      product.dataSync();
      product.dispose();
      return undefined;
    },
  };
  const { times, results } = await timeInTurn<Result | undefined>([...contenders, yardstick], rounds);
  tf.dispose([a, b]);

  const measured = gigaflops(2 * SIZE ** 3);
  const own = times.get(NAME)!;
  times.delete(NAME);
  results.delete(NAME);
  const speed = spread(own.map(measured)).median;
  const work = gigaflops(operations);
  const rates = [
    ...toRows({ area, case: `${name}: useful work`, unit: 'GFLOPS' }, times, work),
    ...toRows({ area, case: `${name}: share of matMul`, unit: 'of matMul' }, times, (ms) => work(ms) / speed),
    ...toRows({ area, case: `matMul ${SIZE} beside ${name}`, unit: 'GFLOPS' }, new Map([[TF_WASM, own]]), measured),
  ];
  return { times, results: results as Map<string, Result>, rates };
}

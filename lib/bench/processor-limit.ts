import asc from 'assemblyscript/asc';
import { timeInTurn } from './measure';
import { gigaflops, type Row, toRows } from './rows';

const LOOPS = 5_000_000;
/** Independent sums, so that no instruction waits for the one before it. */
const CHAINS = 12;
const LANES = 4;

const chains = Array.from({ length: CHAINS }, (_, i) => `sum${i}`);
const SOURCE = `
export function run(loops: i32): f32 {
  const factor = f32x4.splat(0.999), addend = f32x4.splat(0.001);
  ${chains.map((sum) => `let ${sum} = f32x4.splat(1);`).join(' ')}
  for (let i = 0; i < loops; i++) {
    ${chains.map((sum) => `${sum} = f32x4.relaxed_madd(${sum}, factor, addend);`).join(' ')}
  }
  let all = f32x4.splat(0);
  ${chains.map((sum) => `all = f32x4.add(all, ${sum});`).join(' ')}
  return f32x4.extract_lane(all, 0);
}`;

/** The rate of multiply-add instructions of 128 bits alone, on one core, without memory: no float32 engine is faster. */
export async function benchProcessorLimit(area: string, rounds: number): Promise<Row[]> {
  const { error, stderr, binary } = await asc.compileString(SOURCE, {
    optimizeLevel: 3,
    runtime: 'stub',
    use: 'abort=',
    enable: ['simd', 'relaxed-simd'],
  });
  if (error || !binary) throw new Error(`the loop of multiply-add instructions does not build: ${stderr}`);
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(binary));
  const loop = instance.exports.run as (loops: number) => number;
  const { times } = await timeInTurn([{ system: 'the processor itself', run: () => loop(LOOPS) }], rounds);
  const operations = LOOPS * CHAINS * LANES * 2;
  return toRows({ area, case: 'multiply-add in 128 bits, one core', unit: 'GFLOPS' }, times, gigaflops(operations));
}

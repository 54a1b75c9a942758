/** Builds the engine twice into assets/wasm/: with plain SIMD, and with relaxed SIMD for browsers that have it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { writeTiles } from './tiles';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../../../../assets/wasm/', import.meta.url));

await mkdir(out, { recursive: true });
await writeFile(`${here}assembly/tiles.generated.ts`, writeTiles());
for (const { name, features } of [
  { name: 'gru', features: ['simd'] },
  { name: 'gru-relaxed', features: ['simd', 'relaxed-simd'] },
]) {
  const { error, stderr } = await asc.main([
    `${here}assembly/index.ts`,
    '--outFile',
    `${out}${name}.wasm`,
    ...features.flatMap((feature) => ['--enable', feature]),
    // No allocator and no garbage collector: memory is allocated in arena.ts.
    '--runtime',
    'stub',
    '--use',
    'abort=',
    '--noAssert',
    '-O3',
    '--converge',
  ]);
  if (error) throw new Error(`the WebAssembly engine does not build: ${error.message}\n${stderr}`);
}

/**
 * A process that memory.ts forks to see what a system takes of a fresh one. Arguments: the work, the system, and the
 * folder of the model. It answers its parent with a `MemoryUse`.
 */
import { readBundle } from '../cli/bundle-folder';
import { MEMORY_WORK } from './memory-systems';

/** Bytes by kind of memory: with the model loaded, and at most to the end of the work. */
export type MemoryUse = Record<string, { rest: number; most: number }>;

/** Of our own engine, which makes its instance so; the peers do it in other ways. */
let wasm: WebAssembly.Memory | undefined;
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
    super(module, imports);
    wasm = this.exports.memory as WebAssembly.Memory;
  }
};

const [work, system, folder] = process.argv.slice(2);
globalThis.gc!();
const before = process.memoryUsage.rss();
const { weights } = await readBundle(folder);
const run = await MEMORY_WORK[work!]![system!]!(weights);
globalThis.gc!();
const rest = process.memoryUsage.rss() - before;
const wasmRest = wasm?.buffer.byteLength ?? 0;
await run();
const most = process.resourceUsage().maxRSS * 1024 - before;
const use: MemoryUse = {
  // Beyond what the process had before the model and the system were there.
  process: { rest, most },
  ...(wasm && { 'WebAssembly memory': { rest: wasmRest, most: wasm.buffer.byteLength } }),
};
process.send!(use);

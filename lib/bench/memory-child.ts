/**
 * A process that memory.ts forks to measure the memory of one system. Arguments: the work, the system, and the folder of
 * the model. It sends a `MemoryUse` to its parent.
 */
import { readStoredBundle } from '../cli/bundle-folder';
import { MEMORY_WORK } from './memory-systems';

/** Bytes by kind of memory: `rest` with the model loaded, and the `most` until the end of the work. */
export type MemoryUse = Record<string, { rest: number; most: number }>;

/** The memory of our own engine: the peers do not instantiate their modules by this constructor. */
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
const { weights } = await readStoredBundle(folder);
const run = await MEMORY_WORK[work!]![system!]!(weights);
globalThis.gc!();
const rest = process.memoryUsage.rss() - before;
const wasmRest = wasm?.buffer.byteLength ?? 0;
await run();
const most = process.resourceUsage().maxRSS * 1024 - before;
const use: MemoryUse = {
  // In addition to the memory before model and system were loaded.
  process: { rest, most },
  ...(wasm && { 'WebAssembly memory': { rest: wasmRest, most: wasm.buffer.byteLength } }),
};
process.send!(use);

import { setFlagsFromString } from 'node:v8';
import { type GruEngine, loadEngine } from '../../gru/engine';
import { readEngineFile } from '../engine';

/** Both variants of our engine. Node 20 has relaxed SIMD behind a flag; browsers that have it use it always. */
export async function bothEngines(): Promise<Map<string, GruEngine>> {
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  return new Map([
    ['reeltone-cpu', await loadEngine(readEngineFile, false)],
    ['reeltone-cpu (relaxed SIMD)', await loadEngine(readEngineFile, true)],
  ]);
}

import { type GruEngine, loadEngine } from '../../gru/engine';
import { allowRelaxedSimd, readEngineFile } from '../engine';

/** Both variants of our engine; browsers that have relaxed SIMD use it always. */
export async function bothEngines(): Promise<Map<string, GruEngine>> {
  allowRelaxedSimd();
  return new Map([
    ['reeltone-cpu', await loadEngine(readEngineFile, false)],
    ['reeltone-cpu (relaxed SIMD)', await loadEngine(readEngineFile, true)],
  ]);
}

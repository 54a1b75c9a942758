import { readFile } from 'node:fs/promises';
import { createCpuNetwork } from '../gru/cpu-network';
import { type GruEngine, loadEngine } from '../gru/engine';
import type { Network } from '../gru/network';
import type { GruWeights } from '../gru/weights';

let engine: Promise<GruEngine> | undefined;

/** A file of assets/wasm/. */
export function readEngineFile(file: string): Promise<BufferSource> {
  return readFile(new URL(`../../assets/wasm/${file}`, import.meta.url)).catch(() => {
    throw new Error(`assets/wasm/${file} is missing: run npm run wasm to build it.`);
  });
}

/** The engine, compiled once per process. */
export function openEngine(): Promise<GruEngine> {
  engine ??= loadEngine(readEngineFile);
  return engine;
}

/** A network on the CPU engine, ready to score and to train. */
export async function openNetwork(weights: GruWeights): Promise<Network> {
  return createCpuNetwork(weights, await openEngine());
}

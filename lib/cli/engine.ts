import { readFile } from 'node:fs/promises';
import { createCpuNetwork } from '../gru/cpu-network';
import { type GruEngine, loadEngine } from '../gru/engine';
import type { Network } from '../gru/network';
import type { GruWeights } from '../gru/weights';

let engine: Promise<GruEngine> | undefined;

/** The engine, compiled once per process from assets/wasm/. */
export function openEngine(): Promise<GruEngine> {
  engine ??= loadEngine(async (file) => {
    const url = new URL(`../../assets/wasm/${file}`, import.meta.url);
    return await readFile(url).catch(() => {
      throw new Error(`assets/wasm/${file} is missing: run npm run wasm to build it.`);
    });
  });
  return engine;
}

/** A network on the CPU engine, ready to score and to train. */
export async function openNetwork(weights: GruWeights): Promise<Network> {
  return createCpuNetwork(weights, await openEngine());
}

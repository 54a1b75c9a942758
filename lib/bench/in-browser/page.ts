/** The script of the page in which inference.ts is run in a browser; serve-page.ts serves what it fetches. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as ort from 'onnxruntime-web';
import { createCpuNetwork } from '../../gru/cpu/cpu-network';
import { hasRelaxedSimd, loadEngine } from '../../gru/cpu/engine';
import type { Network } from '../../gru/network';
import type { StoredWeights } from '../../gru/stored-weights';
import { decodeStored } from '../../model/bundle/bundle';
import { benchInference } from '../inference';
import { PLAIN, RELAXED, type Row } from '../rows';

declare global {
  /** Called by `run-in-browser.ts`; progress goes to the console. */
  var runBench: (rounds: number, only: string) => Promise<Row[]>;
}

ort.env.wasm.wasmPaths = '/onnxruntime-web/';
setWasmPaths('/tfjs-backend-wasm/');

async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is not served`);
  return new Uint8Array(await response.arrayBuffer());
}

async function openNetworks(weights: StoredWeights): Promise<Map<string, Network>> {
  const networks = new Map<string, Network>();
  for (const relaxed of hasRelaxedSimd() ? [false, true] : [false]) {
    const engine = await loadEngine((file) => read(`/wasm/${file}`), relaxed);
    networks.set(relaxed ? RELAXED : PLAIN, createCpuNetwork(weights, engine));
  }
  return networks;
}

globalThis.runBench = async (rounds, only) => {
  const { weights } = await decodeStored((name) => read(`/model/${name}`));
  return benchInference({ shipped: weights, openNetworks, rounds, case: only, progress: console.log });
};

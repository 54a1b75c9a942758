import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBundle } from '../cli/bundle-folder';
import { buildExtension } from './build-extension';
import type { BenchContext } from './measure';
import type { MemoryUse } from './memory-child';
import { MEMORY_WORK } from './memory-systems';
import { workerMemory } from './memory-worker';
import { PLAIN, type Row, toRows } from './rows';
import { BIG_PAGE_LENGTHS } from './workload';

const area = 'memory';
const CHILD = fileURLToPath(new URL('./memory-child.ts', import.meta.url));
const WORKER = "service worker's JavaScript heap";
/** Memory differs little between fresh processes. */
const MOST_ROUNDS = 3;

/** Memory of a fresh process per system, at rest and at work, and of the extension's service worker in a browser. */
export async function benchMemory({ model, rounds, progress }: BenchContext): Promise<Row[]> {
  const { lexicon } = await readBundle(model);
  progress(`${area}: building the extension`);
  buildExtension();
  const found = new Map<string, Map<string, number[]>>();
  const add = (name: string, system: string, bytes: number) => {
    const systems = found.get(name) ?? new Map<string, number[]>();
    found.set(name, systems.set(system, [...(systems.get(system) ?? []), bytes]));
  };
  const times = Math.min(rounds, MOST_ROUNDS);
  for (let round = 0; round < times; round++) {
    progress(`${area}: round ${round + 1} of ${times}`);
    for (const [work, systems] of Object.entries(MEMORY_WORK)) {
      for (const system of Object.keys(systems)) {
        for (const [memory, { rest, most }] of Object.entries(await useOf(work, system, model))) {
          add(`${memory} at rest`, system, rest);
          add(`${memory}, ${work}`, system, most);
        }
      }
    }
    const { rest, most, after } = await workerMemory(lexicon);
    add(`${WORKER} at rest`, PLAIN, rest);
    add(`${WORKER}, a page of ${BIG_PAGE_LENGTHS.length} reviews`, PLAIN, most);
    add(`${WORKER} after the page`, PLAIN, after);
  }
  return [...found].flatMap(([name, systems]) =>
    toRows({ area, case: name, unit: 'MB' }, systems, (bytes) => bytes / 1e6),
  );
}

async function useOf(work: string, system: string, model?: string): Promise<MemoryUse> {
  const child = fork(CHILD, [work, system, ...(model ? [resolve(model)] : [])], {
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (typeof answer !== 'object') throw new Error(`The process that measures ${system} ended without an answer.`);
  return answer as MemoryUse;
}

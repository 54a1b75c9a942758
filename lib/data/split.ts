import type { Example } from './example';
import { createRandom } from './random';

export interface Split {
  train: Example[];
  heldOut: Example[];
}

/**
 * Holds a share of the examples out, chosen at random but repeatably. Reviews of one film all land on the same side
 * (a film on both sides would flatter the result), so the share is met as closely as whole films allow.
 * Both sides keep the order of `examples`.
 * @param heldOutShare from 0 to less than 1.
 */
export function splitExamples(examples: readonly Example[], heldOutShare: number, seed: number): Split {
  checkShare(heldOutShare);
  const wanted = Math.round(examples.length * heldOutShare);
  const chosen = new Set<Example>();
  for (const group of createRandom(seed).shuffle(groupByMovie(examples))) {
    const missing = wanted - chosen.size;
    if (Math.abs(missing - group.length) < missing) for (const example of group) chosen.add(example);
  }
  return {
    train: examples.filter((example) => !chosen.has(example)),
    heldOut: examples.filter((example) => chosen.has(example)),
  };
}

/**
 * Holds about a share of the examples out, chosen by film (or text, where no film is known) and seed alone: whatever
 * else the data holds, now or later, a review stays on its side. So a model that is trained again and again is never
 * judged by what it learned before. Both sides keep the order of `examples`.
 * @param heldOutShare from 0 to less than 1.
 */
export function splitStably(examples: readonly Example[], heldOutShare: number, seed: number): Split {
  checkShare(heldOutShare);
  const split: Split = { train: [], heldOut: [] };
  for (const example of examples) {
    const place = createRandom(hash(example.movie ?? example.text.trim()) ^ seed).next();
    split[place < heldOutShare ? 'heldOut' : 'train'].push(example);
  }
  return split;
}

/** FNV-1a (Fowler, Noll & Vo) over UTF-16 code units, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state;
}

function checkShare(heldOutShare: number): void {
  if (heldOutShare >= 0 && heldOutShare < 1) return;
  throw new Error(`The held-out share is ${heldOutShare}; it must be at least 0 and less than 1.`);
}

/** One group per film, in order of appearance; an example without film is a group of its own. */
export function groupByMovie(examples: readonly Example[]): Example[][] {
  const groups: Example[][] = [];
  const groupOf = new Map<string, Example[]>();
  for (const example of examples) {
    const known = example.movie === undefined ? undefined : groupOf.get(example.movie);
    if (known) {
      known.push(example);
      continue;
    }
    const group = [example];
    groups.push(group);
    if (example.movie !== undefined) groupOf.set(example.movie, group);
  }
  return groups;
}

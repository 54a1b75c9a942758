import type { Buffers } from './buffers';
import type { Program, Recorder } from './recorder';
import { parameters } from './steps';

const THREADS = 256;

/**
 * Removes the masked steps of [rows, time], on the GPU, where the mask is: one workgroup counts the words of each row,
 * adds the counts up, and numbers the words. Parameters rows, time.
 */
const COMPACT: Program = {
  label: 'masked steps',
  code: `
struct Parameters { rows: u32, time: u32 }
@group(0) @binding(0) var<uniform> p: Parameters;
@group(0) @binding(1) var<storage, read> mask: array<u32>;
@group(0) @binding(2) var<storage, read_write> spans: array<vec2u>;
@group(0) @binding(3) var<storage, read_write> steps: array<u32>;
@group(0) @binding(4) var<storage, read_write> slots: array<u32>;
@group(0) @binding(5) var<storage, read_write> previous: array<u32>;
@group(0) @binding(6) var<storage, read_write> shown: array<u32>;
@group(0) @binding(7) var<storage, read_write> count: array<u32>;

@compute @workgroup_size(${THREADS})
fn main(@builtin(local_invocation_index) thread: u32) {
  for (var row = thread; row < p.rows; row += ${THREADS}u) {
    var length = 0u;
    for (var t = 0u; t < p.time; t++) { length += u32(mask[row * p.time + t] != 0u); }
    spans[row].y = length;
  }
  storageBarrier();
  if (thread == 0u) {
    var first = 0u;
    for (var row = 0u; row < p.rows; row++) {
      spans[row].x = first;
      first += spans[row].y;
    }
    count[0] = first;
  }
  storageBarrier();
  for (var row = thread; row < p.rows; row += ${THREADS}u) {
    let first = spans[row].x;
    var word = first;
    for (var t = 0u; t < p.time; t++) {
      let at = row * p.time + t;
      if (mask[at] != 0u) {
        steps[word] = at;
        slots[word] = word;
        previous[word] = select(word, 0u, word == first);
        word++;
      }
      shown[at] = select(word, 0u, word == first);
    }
  }
}`,
};

/** The steps of [rows, time] that are not masked, as words one after the other; all uint32. */
export interface MaskedSteps {
  /** [rows, 2]: first word and length. */
  spans: GPUBuffer;
  /** [words]: the step of each word, row * time + t. */
  steps: GPUBuffer;
  /** [words]: 0, 1, 2, ...: every word has a row of its own. */
  slots: GPUBuffer;
  /** [words]: the row of the states before each word. */
  previous: GPUBuffer;
  /** [rows, time]: the row of `states` that is the output of each step: after its word, or where masked the last one. */
  shown: GPUBuffer;
  /** [1]: the number of words. */
  count: GPUBuffer;
}

/** @param mask 4 bytes for each of [rows, time]; masked where they are all zero */
export function recordMaskedSteps(
  recorder: Recorder,
  buffers: Buffers,
  mask: GPUBuffer,
  rows: number,
  time: number,
): MaskedSteps {
  const ofSteps = (name: string) => buffers.storage(name, rows * time);
  const spans = buffers.storage('spans', 2 * rows);
  const steps = ofSteps('steps');
  const slots = ofSteps('slots');
  const previous = ofSteps('previous');
  const shown = ofSteps('shown');
  const count = buffers.storage('count', 1);
  recorder.run(COMPACT, [mask, spans, steps, slots, previous, shown, count], parameters([rows, time]), [1]);
  return { spans, steps, slots, previous, shown, count };
}

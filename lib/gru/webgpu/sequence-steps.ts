import { elementwise } from './steps';

// The small programs around a call of `GruSequence`: they convert between tfjs' plain tensors and our padded ones, and
// between its steps, of which some are masked, and our words.

/** A tensor into its padded place in a block. Parameters count (its values), width, paddedWidth, offset. */
export const PAD = elementwise(
  'pad',
  ['width: u32', 'paddedWidth: u32', 'offset: u32'],
  [
    { name: 'plain', type: 'f32' },
    { name: 'block', type: 'f32', write: true },
  ],
  `
    block[p.offset + i / p.width * p.paddedWidth + i % p.width] = plain[i];`,
);

/** The inverse of `PAD`. */
export const UNPAD = elementwise(
  'unpad',
  ['width: u32', 'paddedWidth: u32', 'offset: u32'],
  [
    { name: 'block', type: 'f32' },
    { name: 'plain', type: 'f32', write: true },
  ],
  `
    plain[i] = block[p.offset + i / p.width * p.paddedWidth + i % p.width];`,
);

/**
 * y [steps, width] = the states after steps `first`, `first + stride`, ...
 * Parameters count (values of y), width, paddedWidth, first, stride.
 */
export const SHOW_STATES = elementwise(
  'states of steps',
  ['width: u32', 'paddedWidth: u32', 'first: u32', 'stride: u32'],
  [
    { name: 'shown', type: 'u32' },
    { name: 'states', type: 'f32' },
    { name: 'y', type: 'f32', write: true },
  ],
  `
    let row = shown[p.first + i / p.width * p.stride];
    y[i] = states[row * p.paddedWidth + i % p.width];`,
);

/**
 * dStates [words, paddedWidth] = for each word the sum of the gradients of all steps whose output is its state: its own,
 * and the masked ones after it. Parameters count (an upper bound), width, paddedWidth, time.
 */
export const GATHER_GRADIENTS = elementwise(
  'gradients of steps',
  ['width: u32', 'paddedWidth: u32', 'time: u32'],
  [
    { name: 'wordCount', type: 'u32' },
    { name: 'steps', type: 'u32' },
    { name: 'shown', type: 'u32' },
    { name: 'dy', type: 'f32' },
    { name: 'dStates', type: 'f32', write: true },
  ],
  `
    let word = i / p.paddedWidth;
    let unit = i % p.paddedWidth;
    if (word >= wordCount[0]) { return; }
    var sum = 0.0;
    if (unit < p.width) {
      let end = (steps[word] / p.time + 1u) * p.time;
      for (var at = steps[word]; at < end && shown[at] == word + 1u; at++) { sum += dy[at * p.width + unit]; }
    }
    dStates[i] = sum;`,
);

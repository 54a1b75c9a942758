import { CodedError } from '../common/errors';
import type { Example } from './example';
import { labelOf } from './ratings';

/**
 * A model cannot learn to tell good from bad reviews where all are on one side.
 * @throws CodedError `data.oneSide`
 */
export function checkSides(examples: readonly Example[]): void {
  const sides = new Set(examples.map(labelOf));
  if (examples.length > 0 && !(sides.has(1) && sides.has(0))) throw new CodedError('data.oneSide', [examples.length]);
}

import { CodedError } from '../../common/errors';

/** A tensor as a file holds it, row-major. */
export interface Tensor {
  shape: readonly number[];
  values: Float32Array;
}

/** 200 megabytes in float32: an embedding of 100,000 words times 500 units. */
const MOST_VALUES = 50_000_000;

export const sizeOf = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);

/** Sums up the values of a model before they are read. */
export class ValueBudget {
  #left = MOST_VALUES;

  /** @throws CodedError `import.tooLarge` */
  spend(shape: readonly number[]): void {
    const size = sizeOf(shape);
    if (!shape.every((n) => Number.isSafeInteger(n) && n >= 0) || !(size <= this.#left)) {
      throw new CodedError('import.tooLarge', [MOST_VALUES / 1e6]);
    }
    this.#left -= size;
  }
}

export const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((size, i) => size === b[i]);

import type { GruExports } from './engine';

const PAGE = 65_536;
/** Cache lines are 64 bytes: no two regions share one. */
const ALIGNMENT = 64;

/**
 * Hands out WebAssembly memory from low to high addresses. What is allocated first stays; `mark` and `release` give
 * back everything that came after a mark, so that one batch's scratch space serves the next batch too.
 */
export class Arena {
  #next: number;

  constructor(readonly engine: GruExports) {
    this.#next = align(engine.heapBase.value as number);
  }

  /**
   * Room for `length` values of 4 bytes; its contents are whatever was there.
   * @returns its address in bytes
   * @throws Error when the memory cannot grow any more.
   */
  allocate(length: number): number {
    const address = this.#next;
    this.#next = align(address + length * 4);
    const missing = this.#next - this.engine.memory.buffer.byteLength;
    if (missing > 0) {
      try {
        this.engine.memory.grow(Math.ceil(missing / PAGE));
      } catch {
        this.#next = address;
        throw new Error(
          'There is not enough memory for a batch or a network of this size. Use fewer units or a smaller batch.',
        );
      }
    }
    return address;
  }

  /** As `allocate`, filled with zeros. */
  zeros(length: number): number {
    const address = this.allocate(length);
    this.floats(address, length).fill(0);
    return address;
  }

  mark(): number {
    return this.#next;
  }

  release(mark: number): void {
    this.#next = mark;
  }

  /** A view that is valid until the next allocation, which may move the memory. */
  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.engine.memory.buffer, address, length);
  }

  /** As `floats`, for 32-bit integers. */
  integers(address: number, length: number): Int32Array {
    return new Int32Array(this.engine.memory.buffer, address, length);
  }

  /** Copies integers in. @returns their address */
  putIntegers(values: Int32Array): number {
    const address = this.allocate(values.length);
    this.integers(address, values.length).set(values);
    return address;
  }
}

const align = (address: number) => Math.ceil(address / ALIGNMENT) * ALIGNMENT;

import { CodedError } from '../../common/errors';
import type { GruExports } from './exports';

const PAGE = 65_536;
/** Cache lines are 64 bytes: no two regions share one. */
const ALIGNMENT = 64;

/**
 * Allocates WebAssembly memory from low to high addresses. What is allocated before `keep` stays; `clear` frees all that
 * came later, so that the scratch memory of one batch is used again for the next. `mark` and `release` do the same
 * within a batch.
 */
export class Arena {
  #next: number;
  #kept: number;

  constructor(readonly engine: GruExports) {
    this.#next = align(engine.heapBase.value as number);
    this.#kept = this.#next;
  }

  /**
   * Room for `length` values of 4 bytes; what was there before is not cleared.
   * @returns its address in bytes
   * @throws CodedError `engine.noMemory` when the memory cannot grow any more
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
        throw new CodedError('engine.noMemory', []);
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

  /** Makes all that is allocated so far stay. */
  keep(): void {
    this.#kept = this.#next;
  }

  /** Frees all that was allocated since `keep`. */
  clear(): void {
    this.#next = this.#kept;
  }

  mark(): number {
    return this.#next;
  }

  /** Frees all that was allocated since `mark` returned this. */
  release(mark: number): void {
    this.#next = mark;
  }

  /** A view, valid until the next allocation, which may move the memory. */
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

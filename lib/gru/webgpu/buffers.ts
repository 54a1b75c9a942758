import type { Gpu } from './gpu';
import { Recorder } from './recorder';

/** Room beyond what is asked for, so that a batch that is a little larger than the last fits as well. */
const HEADROOM = 1.25;

/**
 * The buffers of one network, by name. Each is made when it is first asked for, replaced by a larger one when it must
 * be, and otherwise used again and again.
 */
export class Buffers {
  readonly #buffers = new Map<string, GPUBuffer>();
  readonly #idle: GPUBuffer[] = [];

  constructor(readonly gpu: Gpu) {}

  /**
   * A storage buffer of at least so many values of 4 bytes. A fresh one holds zeros, otherwise what was there.
   * @throws Error when the GPU cannot bind as much at once.
   */
  storage(name: string, length: number): GPUBuffer {
    const bytes = Math.max(16, length * 4); // a binding holds at least one element, which may be a vec4f
    const known = this.#buffers.get(name);
    if (known && known.size >= bytes) return known;
    // Not yet: the recording in hand, which ends before any microtask, may refer to it.
    if (known) queueMicrotask(() => known.destroy());
    const { limits } = this.gpu.device;
    const most = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize);
    if (bytes > most) {
      throw new Error(
        `This needs ${Math.ceil(bytes / 2 ** 20)} MB in one piece (${name}), and the GPU gives ${Math.floor(most / 2 ** 20)}. ` +
          'Use fewer units or a smaller batch.',
      );
    }
    const size = known ? Math.min(most, Math.ceil((bytes * HEADROOM) / 4) * 4) : bytes;
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    const buffer = this.gpu.device.createBuffer({ label: name, size, usage });
    this.#buffers.set(name, buffer);
    return buffer;
  }

  /** As `storage`, with these values in it. */
  upload(name: string, values: Float32Array | Uint32Array): GPUBuffer {
    const buffer = this.storage(name, values.length);
    this.gpu.device.queue.writeBuffer(buffer, 0, values.buffer, values.byteOffset, values.byteLength);
    return buffer;
  }

  /**
   * The first floats of a buffer, as they are after everything submitted so far and `recorder`, which it submits.
   * @throws GpuError when the GPU is lost or refuses the work.
   */
  async readBack(
    buffer: GPUBuffer,
    length: number,
    recorder = new Recorder(this.gpu),
  ): Promise<Float32Array<ArrayBuffer>> {
    const bytes = length * 4;
    const staging = this.#staging(bytes);
    recorder.copy(buffer, staging, bytes);
    await recorder.submit();
    await staging.mapAsync(GPUMapMode.READ, 0, bytes).catch(() => {
      throw this.gpu.fail('The GPU was lost.');
    });
    const values = new Float32Array(staging.getMappedRange(0, bytes)).slice();
    staging.unmap();
    this.#idle.push(staging);
    return values;
  }

  #staging(bytes: number): GPUBuffer {
    const place = this.#idle.findIndex(({ size }) => size >= bytes);
    if (place >= 0) return this.#idle.splice(place, 1)[0]!;
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    return this.gpu.device.createBuffer({ label: 'staging', size: Math.max(4, bytes), usage });
  }

  dispose(): void {
    for (const buffer of [...this.#buffers.values(), ...this.#idle]) buffer.destroy();
    this.#buffers.clear();
    this.#idle.length = 0;
  }
}

import { CodedError } from '../../common/errors';
import { type Gpu, GpuError } from './gpu';
import { Recorder } from './recorder';

/** How much larger than needed a buffer is replaced, so that slightly larger batches fit as well. */
const HEADROOM = 1.25;
const MB = 2 ** 20;

/**
 * The buffers of one network, by name. Each is created at its first use, replaced by a larger one when it is too small,
 * and otherwise used again.
 */
export class Buffers {
  readonly #buffers = new Map<string, GPUBuffer>();
  readonly #idle: GPUBuffer[] = [];

  constructor(readonly gpu: Gpu) {}

  /**
   * A storage buffer of at least so many values of 4 bytes. A new one holds zeros, one that is used again what was there.
   * @throws CodedError `engine.gpuBuffer` when the GPU cannot bind as much at once
   */
  storage(name: string, length: number): GPUBuffer {
    const bytes = Math.max(16, length * 4); // a binding holds at least one element, which may be a vec4f
    const known = this.#buffers.get(name);
    if (known && known.size >= bytes) return known;
    // Later, because the current recording may use it; a recording ends before the next microtask.
    if (known) queueMicrotask(() => known.destroy());
    const { limits } = this.gpu.device;
    const most = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize);
    if (bytes > most) throw new CodedError('engine.gpuBuffer', [Math.ceil(bytes / MB), Math.floor(most / MB)]);
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
   * The first floats of a buffer, after everything submitted so far and `recorder`, which this submits.
   * @throws GpuError when the GPU is lost or reports an error
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
      throw this.gpu.fail(new GpuError('engine.gpuLost', []));
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

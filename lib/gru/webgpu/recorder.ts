import { type Gpu, GpuError } from './gpu';

/** A compute shader; its entry point is `main`, its group 0 begins with the uniform parameters at binding 0. */
export interface Program {
  /** Its name in error messages. */
  label: string;
  /** WGSL. */
  code: string;
}

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

/** The pipeline of a program, created once per device; the key is the whole code, constants included. */
function pipelineOf(device: GPUDevice, { label, code }: Program): GPUComputePipeline {
  const known = pipelines.get(device) ?? new Map<string, GPUComputePipeline>();
  pipelines.set(device, known);
  let pipeline = known.get(code);
  if (!pipeline) {
    const module = device.createShaderModule({ label, code });
    pipeline = device.createComputePipeline({ label, layout: 'auto', compute: { module, entryPoint: 'main' } });
    known.set(code, pipeline);
  }
  return pipeline;
}

/** Room for the parameters of one dispatch. A uniform binding starts at a multiple of 256 bytes. */
const PARAMETER_BYTES = 256;
const MOST_DISPATCHES = 64;

const parameterBuffers = new WeakMap<GPUDevice, GPUBuffer>();

function parametersOf(device: GPUDevice): GPUBuffer {
  let buffer = parameterBuffers.get(device);
  if (!buffer) {
    const size = PARAMETER_BYTES * MOST_DISPATCHES;
    buffer = device.createBuffer({
      label: 'parameters',
      size,
      usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
    });
    parameterBuffers.set(device, buffer);
  }
  return buffer;
}

/** The devices whose error scopes are open. */
const recording = new WeakSet<GPUDevice>();

/** @returns the error that the scopes of a recording have caught, if any */
async function closeScopes(device: GPUDevice): Promise<GPUError | undefined> {
  recording.delete(device);
  const errors = await Promise.all([device.popErrorScope(), device.popErrorScope()]);
  return errors.find((error) => error !== null) ?? undefined;
}

/**
 * Records dispatches and submits them together. It is created and submitted within one task of the event loop, so that
 * its error scopes hold all that is created or recorded meanwhile.
 */
export class Recorder {
  readonly #encoder: GPUCommandEncoder;
  readonly #parameters: GPUBuffer;
  readonly #values = new ArrayBuffer(PARAMETER_BYTES * MOST_DISPATCHES);
  #pass: GPUComputePassEncoder | undefined;
  #dispatches = 0;

  /** @throws GpuError when the device has failed before */
  constructor(readonly gpu: Gpu) {
    if (gpu.failure) throw gpu.failure;
    const { device } = gpu;
    // A recording that ended with an error, for example for a batch that is too large, has left its scopes open.
    if (recording.has(device)) closeScopes(device).catch(() => undefined);
    recording.add(device);
    device.pushErrorScope('out-of-memory');
    device.pushErrorScope('validation');
    this.#parameters = parametersOf(device);
    this.#encoder = device.createCommandEncoder();
  }

  /**
   * Records one dispatch.
   * @param bindings from binding 1 on, whole buffers or parts of them; the parameters are binding 0
   * @param groups number of workgroups in each dimension
   */
  run(
    program: Program,
    bindings: readonly (GPUBuffer | GPUBufferBinding)[],
    parameters: Uint32Array | Float32Array,
    groups: readonly [x: number, y?: number, z?: number],
  ): void {
    const { device } = this.gpu;
    const byteOffset = this.#dispatches++ * PARAMETER_BYTES;
    new Uint8Array(this.#values, byteOffset, PARAMETER_BYTES).set(new Uint8Array(parameters.buffer));
    const pipeline = pipelineOf(device, program);
    const bindGroup = device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: [
        { binding: 0, resource: { buffer: this.#parameters, offset: byteOffset, size: PARAMETER_BYTES } },
        ...bindings.map((bound, i) => ({ binding: i + 1, resource: 'buffer' in bound ? bound : { buffer: bound } })),
      ],
    });
    this.#pass ??= this.#encoder.beginComputePass();
    this.#pass.setPipeline(pipeline);
    this.#pass.setBindGroup(0, bindGroup);
    this.#pass.dispatchWorkgroups(...groups);
  }

  copy(from: GPUBuffer, to: GPUBuffer, bytes: number): void {
    this.#endPass();
    if (bytes > 0) this.#encoder.copyBufferToBuffer(from, 0, to, 0, bytes);
  }

  /** Fills the first so many bytes with zeros. */
  clear(buffer: GPUBuffer, bytes: number): void {
    this.#endPass();
    this.#encoder.clearBuffer(buffer, 0, bytes);
  }

  /**
   * Submits everything; the promise resolves once the device has accepted it.
   * @throws GpuError when it has not; the GPU is then marked as failed
   */
  async submit(): Promise<void> {
    const { device } = this.gpu;
    this.#endPass();
    device.queue.writeBuffer(this.#parameters, 0, this.#values, 0, this.#dispatches * PARAMETER_BYTES);
    device.queue.submit([this.#encoder.finish()]);
    const error = await closeScopes(device).catch(() => {
      throw this.gpu.fail(new GpuError('engine.gpuLost', []));
    });
    if (error) throw this.gpu.fail(new GpuError('engine.gpuFailed', [error.message]));
    if (this.gpu.failure) throw this.gpu.failure;
  }

  #endPass(): void {
    this.#pass?.end();
    this.#pass = undefined;
  }
}

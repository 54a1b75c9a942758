/** Why the GPU cannot be used, or cannot be used any more; the work can be done on the CPU instead. */
export class GpuError extends Error {
  override readonly name = 'GpuError';
}

/** A device of our own, with its limits raised to what the adapter has. */
export interface Gpu {
  readonly device: GPUDevice;
  /** What the adapter calls itself, for people to read. */
  readonly name: string;
  /** Set once the device is lost or has reported an error: nothing that it computes may be believed any more. */
  readonly failure: GpuError | undefined;
  /** Declares the device broken. The first reason stays. @returns that reason */
  fail(reason: string): GpuError;
}

export interface GpuOptions {
  /** `navigator.gpu`, which not every browser has. */
  provider: GPU | undefined;
  /**
   * Whether a software adapter will do. It computes the same, hundreds of times slower than our WebAssembly, so that
   * only tests want it.
   */
  allowSoftware?: boolean;
  powerPreference?: GPUPowerPreference;
}

/** The limits that our shaders gain from, or that large networks and batches need. */
const RAISED = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupsPerDimension',
] as const satisfies (keyof GPUSupportedLimits)[];

/**
 * Asks for an adapter and a device.
 * @throws GpuError that says why there is none.
 */
export async function openGpu({ provider, allowSoftware = false, powerPreference }: GpuOptions): Promise<Gpu> {
  if (!provider) throw new GpuError('WebGPU is not available here.');
  const adapter = await provider
    .requestAdapter({ powerPreference: powerPreference ?? 'high-performance' })
    .catch(refuse);
  if (!adapter) throw new GpuError('No GPU was found.');
  const { info } = adapter;
  const name = info.description || [info.vendor, info.architecture].filter(Boolean).join(' ') || 'GPU';
  if (info.isFallbackAdapter && !allowSoftware) {
    throw new GpuError(`No GPU was found, only its imitation in software (${name}), which is slower than the CPU.`);
  }
  const requiredLimits = Object.fromEntries(RAISED.map((limit) => [limit, adapter.limits[limit]]));
  const device = await adapter.requestDevice({ requiredLimits }).catch(refuse);

  let failure: GpuError | undefined;
  const fail = (reason: string) => {
    failure ??= new GpuError(reason);
    return failure;
  };
  // tfjs listens to neither: without these a lost device or a refused shader would go unnoticed.
  void device.lost.then(({ message }) => fail(`The GPU was lost${message ? `: ${message}` : ''}.`));
  device.addEventListener('uncapturederror', ({ error }) => fail(`The GPU reported an error: ${error.message}`));
  return {
    device,
    name,
    get failure() {
      return failure;
    },
    fail,
  };
}

function refuse(error: unknown): never {
  throw new GpuError(`The GPU could not be opened: ${error instanceof Error ? error.message : String(error)}`);
}

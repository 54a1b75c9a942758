import type { ErrorCode } from '../../common/error-facts';
import { CodedError } from '../../common/errors';

type GpuErrorCode = Extract<
  ErrorCode,
  | 'engine.noWebGpu'
  | 'engine.noGpu'
  | 'engine.softwareGpu'
  | 'engine.gpuRefused'
  | 'engine.gpuLost'
  | 'engine.gpuFailed'
  | 'engine.gpuMiscalculates'
>;

/** Why the GPU cannot be used, or cannot be used any more; the work can be done on the CPU instead. */
export class GpuError<Code extends GpuErrorCode = GpuErrorCode> extends CodedError<Code> {}

/** A device of our own, with its limits raised to what the adapter has. */
export interface Gpu {
  readonly device: GPUDevice;
  /** The adapter's description, for people to read. */
  readonly name: string;
  /** A software adapter: its results are right, its speed says nothing. */
  readonly isSoftware: boolean;
  /** Set once the device is lost or has reported an error: its results cannot be trusted from then on. */
  readonly failure: GpuError | undefined;
  /** Marks the device as failed. @returns the first error that it was marked with */
  fail(error: GpuError): GpuError;
}

export interface GpuOptions {
  /** `navigator.gpu`, which not every browser has. */
  provider: GPU | undefined;
  /**
   * Whether a software adapter is accepted. It computes the same, hundreds of times slower than our WebAssembly, so it
   * is for tests only.
   */
  allowSoftware?: boolean;
  powerPreference?: GPUPowerPreference;
}

/** Limits that make our shaders faster, or that large networks and batches need. */
const RAISED = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupsPerDimension',
] as const satisfies (keyof GPUSupportedLimits)[];

/**
 * Requests an adapter and a device.
 * @throws GpuError
 */
export async function openGpu({ provider, allowSoftware = false, powerPreference }: GpuOptions): Promise<Gpu> {
  if (!provider) throw new GpuError('engine.noWebGpu', []);
  const adapter = await provider
    .requestAdapter({ powerPreference: powerPreference ?? 'high-performance' })
    .catch(refuse);
  if (!adapter) throw new GpuError('engine.noGpu', []);
  const { info } = adapter;
  const name = info.description || [info.vendor, info.architecture].filter(Boolean).join(' ') || 'GPU';
  if (info.isFallbackAdapter && !allowSoftware) throw new GpuError('engine.softwareGpu', [name]);
  const requiredLimits = Object.fromEntries(RAISED.map((limit) => [limit, adapter.limits[limit]]));
  const device = await adapter.requestDevice({ requiredLimits }).catch(refuse);

  let failure: GpuError | undefined;
  const fail = (error: GpuError) => {
    failure ??= error;
    return failure;
  };
  // tfjs handles neither: without these a lost device or a refused shader would go unnoticed.
  void device.lost.then(({ message }) => fail(new GpuError('engine.gpuLost', [], { cause: message })));
  device.addEventListener('uncapturederror', ({ error }) => fail(new GpuError('engine.gpuFailed', [error.message])));
  return {
    device,
    name,
    isSoftware: info.isFallbackAdapter,
    get failure() {
      return failure;
    },
    fail,
  };
}

function refuse(error: unknown): never {
  throw new GpuError('engine.gpuRefused', [error instanceof Error ? error.message : String(error)]);
}

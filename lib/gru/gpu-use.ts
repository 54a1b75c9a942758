import type { ErrorReport } from '../common/error-facts';

/** Whether a GPU computes. */
export interface GpuUse {
  /** The GPU's description, while one is used. */
  readonly gpuName: string | undefined;
  /** Why no GPU is used although one was wanted. */
  readonly gpuProblem: ErrorReport | undefined;
}

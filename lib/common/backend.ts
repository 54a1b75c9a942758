/** Where a network computes: on the GPU if there is one (`auto`), on the GPU in any case, or on the CPU. */
export const BACKENDS = ['auto', 'webgpu', 'cpu'] as const;
export type Backend = (typeof BACKENDS)[number];

/** What the user has chosen, and whether a GPU in software counts as one, as in tests. */
export interface BackendChoice {
  backend: Backend;
  softwareGpu: boolean;
}

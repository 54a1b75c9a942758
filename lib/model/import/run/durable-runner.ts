import type { Backend } from '../../../common/backend';
import type { ErrorReport } from '../../../common/error-facts';
import { reportOf } from '../../../common/errors';
import { createInTurn } from '../../../common/in-turn';
import type { GruEngine } from '../../../gru/cpu/engine';
import type { GpuUse } from '../../../gru/gpu-use';
import { useGpuInTfjs, watchingGpu } from '../../../gru/tfjs/tfjs-webgpu';
import { type Gpu, GpuError } from '../../../gru/webgpu/gpu';
import type { LayerGraph } from '../layers';
import { canaryOf, isClose } from './canary';
import { openCpuRunner } from './cpu-runner';
import { GraphRunner } from './graph-runner';

export interface RunnerOptions {
  backend: Backend;
  /** @throws GpuError */
  openGpu(): Promise<Gpu>;
  openEngine(): Promise<GruEngine>;
}

interface Opened {
  runner: GraphRunner;
  gpu?: Gpu;
}

type Work<Result> = (runner: GraphRunner) => Promise<Result>;

/**
 * Runs a model made elsewhere on the GPU if one is wanted, there is one, and it gives what the CPU gives; otherwise on the
 * CPU, and `gpuProblem` says why. A GPU that is lost later is opened once again; after that the CPU is used.
 */
export class DurableRunner implements GpuUse {
  readonly #inTurn = createInTurn();
  #opened: Promise<Opened>;
  #gpuName: string | undefined;
  #gpuProblem: ErrorReport | undefined;
  #isReopened = false;

  constructor(
    readonly graph: LayerGraph,
    readonly options: RunnerOptions,
  ) {
    this.#opened = options.backend === 'cpu' ? this.#onCpu() : this.#onGpu().catch((error) => this.#onCpu(error));
  }

  get gpuName() {
    return this.#gpuName;
  }

  get gpuProblem() {
    return this.#gpuProblem;
  }

  /** Resolves once the model is open. @throws Error where not even the CPU can run it */
  async open(): Promise<void> {
    await this.#opened;
  }

  /** Does work on the model, alone, and repeats it when the GPU fails meanwhile. */
  perform<Result>(work: Work<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      for (;;) {
        const { runner, gpu } = await this.#opened;
        if (!gpu) return work(runner);
        try {
          return await watchingGpu(gpu, () => work(runner));
        } catch (error) {
          this.#close(runner, gpu);
          this.#opened = this.#isReopened ? this.#onCpu(error) : this.#onGpu().catch((reason) => this.#onCpu(reason));
          this.#isReopened = true;
        }
      }
    });
  }

  async #onCpu(problem?: unknown): Promise<Opened> {
    this.#gpuName = undefined;
    this.#gpuProblem = problem === undefined ? undefined : reportOf(problem);
    return { runner: await openCpuRunner(this.graph, this.options.openEngine) };
  }

  /** @throws GpuError; Error where TensorFlow.js refuses the model */
  async #onGpu(): Promise<Opened> {
    const gpu = await this.options.openGpu();
    const canary = canaryOf(this.graph);
    const onCpu = await openCpuRunner(this.graph, this.options.openEngine);
    const expected = await onCpu.run(canary).finally(() => onCpu.dispose());
    let runner: GraphRunner | undefined;
    try {
      await useGpuInTfjs(gpu);
      runner = new GraphRunner(this.graph);
      const actual = await watchingGpu(gpu, () => runner!.run(canary));
      if (!isClose(actual, expected)) throw new GpuError('engine.gpuMiscalculates', []);
      this.#gpuName = gpu.name;
      return { runner, gpu };
    } catch (error) {
      this.#close(runner, gpu);
      throw error;
    }
  }

  #close(runner: GraphRunner | undefined, { device }: Gpu): void {
    runner?.dispose();
    device.destroy();
  }
}

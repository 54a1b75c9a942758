import type { ErrorReport } from '../common/error-facts';
import type { BackendName } from '../gru/network';
import type { Predictor } from '../model/predict';

export interface LoadedModel extends Pick<Predictor, 'modelId' | 'predict' | 'explain' | 'runningScores' | 'dispose'> {
  /** E.g. `WebAssembly, relaxed SIMD`. It changes when the GPU is lost. */
  readonly engine: string;
  /** See `ReviewPredictor`. It changes with the engine. */
  readonly scoresElsewhere: boolean;
  /** It changes with the engine. */
  readonly backend: BackendName;
  /** Why the GPU is not used although the user wants it. */
  readonly gpuProblem: ErrorReport | undefined;
}

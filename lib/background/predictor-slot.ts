import type { ErrorReport } from '../common/error-facts';
import { reportOf } from '../common/errors';

export interface SlotStatus<Predictor> {
  state: 'asleep' | 'loading' | 'ready' | 'failed';
  predictor?: Predictor;
  failure?: ErrorReport;
}

/** Holds the predictor in use: loads it when it is first needed, and never disposes of it while it computes. */
export interface PredictorSlot<Predictor> {
  /** @throws what loading or the work throws */
  use<Result>(work: (predictor: Predictor) => Promise<Result>): Promise<Result>;
  /** Disposes of the predictor and loads a new one, once current work is done. @throws what loading throws */
  reload(): Promise<void>;
  /** Disposes of the predictor: the next use loads a new one. */
  fail(error: unknown): void;
  status(): SlotStatus<Predictor>;
}

/** @param load called again by the next use after a failure */
export function createPredictorSlot<Predictor extends { dispose(): void }>(
  load: () => Promise<Predictor>,
): PredictorSlot<Predictor> {
  let status: SlotStatus<Predictor> = { state: 'asleep' };
  /** The predictor in the slot, or the one that is being loaded, is no longer wanted. */
  let stale = false;
  let inUse = Promise.resolve();
  let loading: Promise<Predictor> | undefined;

  function fail(error: unknown): void {
    status.predictor?.dispose();
    status = { state: 'failed', failure: reportOf(error) };
  }

  async function loadAnew(): Promise<Predictor> {
    if (status.predictor && !stale) return status.predictor;
    await inUse;
    status.predictor?.dispose();
    stale = false;
    status = { state: 'loading' };
    try {
      const predictor = await load();
      status = { state: 'ready', predictor };
      return predictor;
    } catch (error) {
      fail(error);
      throw error;
    }
  }

  function get(): Promise<Predictor> {
    loading ??= loadAnew().finally(() => {
      loading = undefined;
    });
    return loading;
  }

  return {
    async use(work) {
      const result = work(await get());
      inUse = Promise.allSettled([inUse, result]).then(() => undefined);
      return result;
    },
    async reload() {
      stale = true;
      await inUse;
      // A load that was under way already may be of the former model.
      do await get();
      while (stale);
    },
    fail,
    status: () => status,
  };
}

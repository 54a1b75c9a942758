export interface TrainProgress {
  /** From 1. */
  epoch: number;
  epochs: number;
  /** From 1, in this epoch. */
  batch: number;
  batches: number;
  /** Of this batch, before its step. */
  loss: number;
  reviewsPerSecond: number;
  secondsLeft: number;
}

interface Plan {
  epochs: number;
  /** In an epoch. */
  batches: number;
  /** Steps that were done before, in a training that is resumed. */
  done: number;
}

/** Measures speed and time left from now on. @returns what to call after each step, with the reviews in its batch */
export function startProgress({ epochs, batches, done }: Plan) {
  const started = performance.now();
  let reviews = 0;
  return (step: number, size: number, loss: number): TrainProgress => {
    const seconds = (performance.now() - started) / 1000;
    reviews += size;
    return {
      epoch: Math.floor(step / batches) + 1,
      epochs,
      batch: (step % batches) + 1,
      batches,
      loss,
      reviewsPerSecond: reviews / seconds,
      secondsLeft: (seconds / (step + 1 - done)) * (epochs * batches - step - 1),
    };
  };
}

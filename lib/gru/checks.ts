/** @throws Error that names the first index that is no word of the lexicon. */
export function checkTokens(sequences: readonly ArrayLike<number>[], lexiconSize: number): void {
  for (const sequence of sequences) {
    for (let i = 0; i < sequence.length; i++) {
      const token = sequence[i]!;
      if (token >= 0 && token < lexiconSize && Number.isInteger(token)) continue;
      throw new Error(`The word index ${token} is outside the lexicon of ${lexiconSize} words.`);
    }
  }
}

/** @throws Error when a training step would poison the weights. */
export function checkTraining(targets: ArrayLike<number>, learningRate: number): void {
  for (let i = 0; i < targets.length; i++) {
    if (!(targets[i]! >= 0 && targets[i]! <= 1)) throw new Error(`The target ${targets[i]} is not between 0 and 1.`);
  }
  if (!Number.isFinite(learningRate)) throw new Error(`The learning rate ${learningRate} is not a number.`);
}

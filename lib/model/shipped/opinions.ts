import { sigmoid } from '../../gru/reference';

/** No score counts as surer than this: a certain one would decide alone. */
const SUREST = 1e-4;

export const logit = (score: number) => {
  const inside = Math.min(Math.max(score, SUREST), 1 - SUREST);
  return Math.log(inside / (1 - inside));
};

/** What several think of each text together: the mean of their logits, as a score (Genest and Zidek 1986). */
export function meanOpinion(opinions: readonly Float32Array[]): Float32Array {
  return opinions[0]!.map((_, text) => {
    return sigmoid(opinions.reduce((sum, scores) => sum + logit(scores[text]!), 0) / opinions.length);
  });
}

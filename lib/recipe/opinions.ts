import { sigmoid } from '../gru/reference/gru';

/** What somebody thinks of each text, and the stage that this came out of. */
export interface Opinion {
  stage: string;
  scores: Float32Array;
}

/** No score counts as surer than this: a certain one would decide alone. */
const SUREST = 1e-4;

export const logit = (score: number) => {
  const inside = Math.min(Math.max(score, SUREST), 1 - SUREST);
  return Math.log(inside / (1 - inside));
};

/** What several think of each text together: the mean of their logits, as a score (Genest and Zidek 1986). */
export function meanOpinion(opinions: readonly Pick<Opinion, 'scores'>[]): Float32Array {
  return opinions[0]!.scores.map((_, text) => {
    return sigmoid(opinions.reduce((sum, { scores }) => sum + logit(scores[text]!), 0) / opinions.length);
  });
}

import { sigmoid } from '../gru/reference/gru';

/** The scores of all texts by a teacher or a student, and the stage that made them. */
export interface StageScores {
  stage: string;
  scores: Float32Array;
}

/** Scores closer than this to 0 or 1 are clipped: one of them would outweigh all other members of an ensemble. */
const CLIP = 1e-4;

export const logit = (score: number) => {
  const clipped = Math.min(Math.max(score, CLIP), 1 - CLIP);
  return Math.log(clipped / (1 - clipped));
};

/** The score of each text by an ensemble: the mean of its members' logits (Genest and Zidek 1986). */
export function ensembleScores(members: readonly Pick<StageScores, 'scores'>[]): Float32Array {
  return members[0]!.scores.map((_, text) => {
    return sigmoid(members.reduce((sum, { scores }) => sum + logit(scores[text]!), 0) / members.length);
  });
}

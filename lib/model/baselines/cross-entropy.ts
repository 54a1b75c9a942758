/** -target log(score) - (1 - target) log(1 - score) of a score's logit, without overflow. @param target in [0, 1] */
export const crossEntropy = (logit: number, target: number) =>
  Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))) - target * logit;

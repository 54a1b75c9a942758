import { CodedError } from '../../common/errors';
import type { Activation, Layer } from './layers';
import { isJson, type Json } from './settings';

/** How the numbers that come out of a model become one score in [0, 1]. */
export type OutputRule =
  | 'probability'
  /** Before a sigmoid. */
  | 'logit'
  /** From -1 to 1. */
  | 'symmetric'
  /** Trained towards 0 and 1, but not bounded by them. */
  | 'open'
  /** A share for each class, in the order of their worth. */
  | 'classes'
  /** The same before a softmax. */
  | 'classLogits';

/** Two classes, three with a neutral one, five or ten ratings. */
const CLASSES = [2, 3, 5, 10];

/** @throws CodedError `import.outputs` where the number of outputs has no order that could be known */
export function outputRule(layers: readonly Layer[], outputs: number, training: unknown): OutputRule {
  const activation = lastActivation(layers);
  if (outputs > 1) {
    if (!CLASSES.includes(outputs)) throw new CodedError('import.outputs', [outputs]);
    return activation === 'softmax' || activation === 'sigmoid' ? 'classes' : 'classLogits';
  }
  if (activation === 'tanh') return 'symmetric';
  if (activation !== 'linear') return 'probability';
  return isFromLogits(training) ? 'logit' : 'open';
}

/** That of the last layer that has one. */
function lastActivation(layers: readonly Layer[]): Activation {
  for (const { operation } of [...layers].reverse()) {
    if ('activation' in operation) return operation.activation;
    if (operation.kind !== 'Identity') return 'linear';
  }
  return 'linear';
}

/** Whether the loss that a model was trained with is a cross-entropy of logits. */
function isFromLogits(training: unknown): boolean {
  const loss = isJson(training) ? training.loss : undefined;
  return isJson(loss) && isJson(loss.config) && (loss.config as Json).from_logits === true;
}

const clamp = (x: number) => Math.min(1, Math.max(0, x));

/** @param outputs of one sequence */
export function scoreOf(outputs: ArrayLike<number>, rule: OutputRule): number {
  const values = Array.from(outputs);
  const [first = 0] = values;
  switch (rule) {
    case 'probability':
    case 'open':
      return clamp(first);
    case 'logit':
      return 1 / (1 + Math.exp(-first));
    case 'symmetric':
      return (first + 1) / 2;
    default: {
      const most = Math.max(...values);
      const weights = rule === 'classes' ? values : values.map((value) => Math.exp(value - most));
      const sum = weights.reduce((a, b) => a + b, 0);
      return weights.reduce((mean, weight, i) => mean + (weight / sum) * (i / (values.length - 1)), 0);
    }
  }
}

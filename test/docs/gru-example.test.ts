import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referenceGradients } from '../../lib/gru/reference/gradients';
import { logitOf, type ReferenceWeights, referenceAdam, referenceSteps, sigmoid } from '../../lib/gru/reference/gru';
import { mapTensors, TENSOR_NAMES, type TensorName } from '../../lib/gru/weights';

// Recomputes the worked example of docs/gru.md: every number in its tables, to the digits that are printed.

const text = readFileSync(new URL('../../docs/gru.md', import.meta.url), 'utf8');
const SEQUENCE = [0, 2, 3];
const TARGET = 1;
const LEARNING_RATE = 0.01;

/** The rows of the table under a heading: by the name in their first cell, the values of the other cells. */
function tableUnder(heading: string): Map<string, number[][]> {
  const section = text.split(`### ${heading}\n`)[1]!.split('\n#')[0]!;
  const rows = [...section.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name, cells]): [string, number[][]] => [
    name!,
    [...cells!.matchAll(/`([^`]+)`/g)].map(([, json]) => [JSON.parse(json!)].flat(2)),
  ]);
  return new Map(rows);
}

/** As printed: six digits after the point, and no negative zero. */
const printed = (values: ArrayLike<number>) => Array.from(values, (value) => Number(value.toFixed(6)) + 0);

const given = tableUnder('The weights');
const weights: ReferenceWeights = {
  lexiconSize: 4,
  embeddingUnits: 2,
  hiddenUnits: 2,
  ...(Object.fromEntries(TENSOR_NAMES.map((name) => [name, Float64Array.from(given.get(name)![0]!)])) as Record<
    TensorName,
    Float64Array
  >),
};
const steps = [...referenceSteps(weights, SEQUENCE)];
const { loss, gradients } = referenceGradients(weights, [SEQUENCE], [TARGET]);

test('the forward pass is the printed one', () => {
  const rows = tableUnder('Forward');
  const expected = {
    z: steps.map(({ update }) => printed(update)),
    r: steps.map(({ reset }) => printed(reset)),
    g: steps.map(({ reset, previous }) => printed(reset.map((r, j) => r * previous[j]!))),
    c: steps.map(({ candidate }) => printed(candidate)),
    "h'": steps.map(({ state }) => printed(state)),
    logit: steps.map(({ state }) => printed([logitOf(weights, state)])),
    score: steps.map(({ state }) => printed([sigmoid(logitOf(weights, state))])),
  };
  expect(Object.fromEntries(rows)).toEqual(expected);
});

test('the backward pass is the printed one, and its sums are the gradients of the reference', () => {
  const { kernel, recurrentKernel: U, denseKernel, hiddenUnits: H, embeddingUnits: E } = weights;
  const columns = 3 * H;
  const score = sigmoid(logitOf(weights, steps.at(-1)!.state));
  const dLogit = 2 * (score - TARGET) * score * (1 - score);
  const found: Record<string, number[][]> = { dh: [], dz: [], dg: [], dr: [], dc: [], dx: [] };
  const bias = new Float64Array(columns);
  let dh = [...denseKernel].map((w) => dLogit * w);
  for (const { update: z, reset: r, candidate: c, previous: h } of steps.toReversed()) {
    /** Gradients of some columns, starting at `first`, through a matrix to its input `i`. */
    const back = (d: number[], matrix: Float64Array, i: number, first: number) =>
      d.reduce((sum, value, j) => sum + value * matrix[i * columns + first + j]!, 0);
    const dz = dh.map((d, j) => d * (h[j]! - c[j]!) * z[j]! * (1 - z[j]!));
    const dc = dh.map((d, j) => d * (1 - z[j]!) * (1 - c[j]! ** 2));
    const dg = dh.map((_, i) => back(dc, U, i, 2 * H));
    const dr = dg.map((d, i) => d * h[i]! * r[i]! * (1 - r[i]!));
    const gates = [...dz, ...dr, ...dc];
    const dx = Array.from({ length: E }, (_, i) => back(gates, kernel, i, 0));
    for (const [name, values] of Object.entries({ dh, dz, dg, dr, dc, dx })) found[name]!.push(printed(values));
    gates.forEach((value, column) => {
      bias[column]! += value;
    });
    dh = dh.map((d, i) => d * z[i]! + dg[i]! * r[i]! + back(dz, U, i, 0) + back(dr, U, i, H));
  }
  expect(printed(bias)).toEqual(printed(gradients.bias));
  const rows = tableUnder('Backward');
  expect(Object.fromEntries(rows)).toEqual({ ...found, loss: [printed([loss])], dLogit: [printed([dLogit])] });
});

test('gradients, and the weights after one step of Adam, are the printed ones', () => {
  const rows = tableUnder('Gradients and one step of Adam');
  const zeros = () => mapTensors(weights, ({ length }) => new Float64Array(length));
  const after = mapTensors(weights, (values) => Float64Array.from(values));
  referenceAdam(after, gradients, { mean: zeros(), variance: zeros() }, 1, LEARNING_RATE);
  for (const name of TENSOR_NAMES) expect(rows.get(name)).toEqual([printed(gradients[name]), printed(after[name])]);
  expect(rows.get('loss')).toEqual([printed([loss]), printed([referenceGradients(after, [SEQUENCE], [TARGET]).loss])]);
});

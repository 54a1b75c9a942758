import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBundleFolder } from '../../lib/cli/bundle-folder';
import { encodeBundle } from '../../lib/model/bundle/bundle';
import { FIXTURES, readExpected } from '../model/import/fixture-models';
import { draftBundle } from '../model/support';
import { runCommand } from './run-command';

const WORDS = ['a', 'dull', 'lovely', 'film', 'with', 'music'];
const draft = draftBundle({ lexiconSize: 8, embeddingUnits: 5, hiddenUnits: 3 }, WORDS);

let model: string;
beforeAll(async () => {
  model = await mkdtemp(join(tmpdir(), 'reeltone-'));
  await writeBundleFolder(await encodeBundle(draft, { dtype: 'float32' }), model);
});
afterAll(() => rm(model, { recursive: true }));

const parse = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('reviews as arguments or as lines give the same lines, one a review, empty ones included', async () => {
  const texts = ['A lovely film', '', 'a dull film with music'];
  const [fromArguments, fromLines] = await Promise.all([
    runCommand('predict', ['--backend', 'cpu', '--model', model, ...texts]),
    runCommand('predict', ['--backend', 'cpu', '--model', model], texts.map((text) => `${text}\n`).join('')),
  ]);
  expect(fromLines).toEqual(fromArguments);
  expect(fromLines).toMatchObject({ status: 0, errors: '' });
  const scores = parse(fromLines.output);
  expect(scores).toHaveLength(3);
  for (const score of scores) {
    expect(Object.keys(score).slice(0, 4)).toEqual(['score', 'rating', 'positive', 'confidence']);
    expect(score.rating).toBeCloseTo(1 + 9 * score.score, 9);
  }
  expect(scores[1].declined).toBe('empty');
});

test('--explain lists every word that is read, and the phrases, with places in the text as given', async () => {
  const text = 'A lovely&nbsp;film';
  const { output } = await runCommand('predict', ['--model', model, '--explain', text]);
  const [{ words, phrases }] = parse(output);
  expect(words).toEqual([
    { word: 'a', at: [0, 1], relevance: expect.any(Number) },
    { word: 'lovely', at: [2, 8], relevance: expect.any(Number) },
    { word: 'film', at: [14, 18], relevance: expect.any(Number) },
  ]);
  expect(phrases).toEqual([
    { text: 'film', at: [14, 18], relevance: expect.any(Number) },
    { text: 'lovely', at: [2, 8], relevance: expect.any(Number) },
  ]);
});

test('a text may begin with a hyphen; an option that does not exist is an error', async () => {
  const [texts, wrong] = await Promise.all([
    runCommand('predict', ['-1/10 a dull film', '--backend', 'cpu', '--model', model, '-dull']),
    runCommand('predict', ['--model', model, '--explian', 'a film']),
  ]);
  expect(texts).toMatchObject({ status: 0, errors: '' });
  expect(parse(texts.output)).toHaveLength(2);
  expect(wrong.status).not.toBe(0);
  expect(wrong.errors).toContain("unknown option '--explian'");
});

test('no reviews, no lines', async () => {
  const { status, output } = await runCommand('predict', ['--model', model]);
  expect({ status, output }).toEqual({ status: 0, output: '' });
});

test('a missing model is one clear line and a failure', async () => {
  const { status, output, errors } = await runCommand('predict', ['--model', join(model, 'nowhere'), 'A film']);
  expect({ status, output }).toEqual({ status: 1, output: '' });
  expect(errors).toMatch(/^error: The model in .*nowhere cannot be used\. card\.json: This file is missing\..*\n$/);
});

test('a model made elsewhere gives what Keras gives for word indices, and without them asks for its lexicon', async () => {
  const folder = `${FIXTURES}conv-gmp`;
  const { cases, maxlen } = readExpected(folder);
  const options = ['--model', folder, '--length', String(maxlen)];
  const indices = cases.map((each) => each.indices.join(' '));
  const { output, status } = await runCommand('predict', [...options, '--indices', ...indices]);
  expect(status).toBe(0);
  parse(output).forEach((answer, i) => {
    expect(Math.abs(answer.output[0] - cases[i]!.output[0]!)).toBeLessThan(1e-5);
  });
  const refused = await runCommand('predict', [...options, 'A lovely film']);
  expect(refused).toMatchObject({ status: 1, output: '' });
  expect(refused.errors).toContain('The model’s lexicon is missing');
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findAspects } from '../../lib/aspects/find-aspects';
import { measureAspects, precisionOf, readSentences, recallOf, sumCounts } from '../../lib/aspects/sentence-set';
import { openPredictor } from '../../lib/cli/open-predictor';
import { readWords } from './read-words';

const SENTENCES = readSentences(readFileSync(new URL('../fixtures/aspect-sentences.tsv', import.meta.url), 'utf8'));

test('the set is large and hard enough, with two halves', () => {
  expect(SENTENCES.length).toBeGreaterThanOrEqual(200);
  expect(SENTENCES.filter(({ kind }) => kind === 'hard').length).toBeGreaterThanOrEqual(60);
  expect(SENTENCES.filter(({ half }) => half === 'held-out').length).toBeGreaterThan(100);
});

test('aspects are found without a network', () => {
  const found = SENTENCES.map(({ text }) => findAspects({ text, words: readWords(text), language: 'en' }));
  const all = sumCounts(measureAspects(SENTENCES, found).finding.values());
  expect(precisionOf(all)).toBeGreaterThan(0.85);
  expect(recallOf(all)).toBeGreaterThan(0.85);
});

test('the shipped network has their tones right', async () => {
  const predictor = await openPredictor();
  const scores = await predictor.explain(SENTENCES.map(({ text }) => text));
  predictor.dispose();
  const found = scores.map(({ aspects }) => aspects);
  const tones = sumCounts(measureAspects(SENTENCES, found).tone.values());
  expect(recallOf(tones)).toBeGreaterThan(0.8);
});

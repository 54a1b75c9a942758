import { readFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { SHIPPED_MODEL } from '../../lib/cli/bundle-folder';
import { openEngine } from '../../lib/cli/engine';
import type { Example } from '../../lib/data/example';
import { createCpuNetwork } from '../../lib/gru/cpu/cpu-network';
import type { OpenNetwork } from '../../lib/gru/network';
import { baseOfBundle } from '../../lib/model/base-model';
import { decodeBundle } from '../../lib/model/bundle/bundle';
import { wordsOf } from '../../lib/model/by-length';
import { applyCalibration } from '../../lib/model/calibration';
import { fineTuneStart } from '../../lib/model/fine-tune';
import { measure } from '../../lib/model/measure';
import { readReferenceReviews } from '../../lib/model/reference-reviews';
import { scoreTexts } from '../../lib/model/score-texts';
import { defaultTrainingSettings, fullSettings } from '../../lib/model/training-settings';
import { trainFrom } from '../../lib/model/training-start';

// Most tests train on more than 200 reviews.
vi.setConfig({ testTimeout: 180_000 });

const engine = await openEngine();
const openCpu: OpenNetwork = async (weights) => createCpuNetwork(weights, engine);
const shipped = await decodeBundle((file) => readFile(`${SHIPPED_MODEL}/${file}`));
const trainable = baseOfBundle(shipped).trainable!;
const { reader } = trainable;
const file = await readFile(new URL('../../assets/reference.tsv', import.meta.url));
const { rehearsed, measured } = await readReferenceReviews(new Uint8Array(file));

const textsOf = (examples: readonly { text: string }[]) => examples.map(({ text }) => text);
const logit = (score: number) => Math.log(score / (1 - score));
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** The mean score of texts, and the metrics on the reference reviews that are not rehearsed. */
async function ask(weights = shipped.weights) {
  const score = (texts: string[]) => scoreTexts({ reader, weights }, texts, openCpu);
  const onReference = measure(await score(textsOf(measured)), measured, () => shipped.card.calibration);
  return { of: async (texts: string[]) => mean(await score(texts)), reference: onReference };
}

/** Fine-tunes the shipped model with the settings that are suggested for so few reviews. */
async function fineTuned(examples: readonly Example[], rehearsal = rehearsed) {
  const scores = await scoreTexts(trainable, textsOf(rehearsal), openCpu);
  const settings = fullSettings({
    way: 'fine-tune',
    settings: defaultTrainingSettings('fine-tune', examples.length),
  });
  const { calibration } = shipped.card;
  const start = fineTuneStart(
    examples,
    trainable,
    { examples: rehearsal, scores },
    calibration,
    settings.trainedLength,
  );
  return ask((await trainFrom(start, settings, openCpu, {})).weights);
}

const OPENINGS = [
  'Saw this on Sunday.',
  'From a studio in Riga.',
  'It runs for ninety minutes.',
  'Set in a harbour town.',
];
const CLOSINGS = ['The story is about two sisters.', 'A man looks for his dog.', 'It ends in a train station.'];
/** Thirty reviews whose words say little but for one: what the user likes, or does not. */
const about = (subjects: readonly string[]) =>
  Array.from({ length: 30 }, (_, i) =>
    [OPENINGS[i % 4], subjects[i % subjects.length], CLOSINGS[(i + (i >> 2)) % 3]].join(' '),
  );
const CLAYMATION = ['It is full of claymation.', 'Claymation from start to finish.', 'A whole hour of claymation.'];
const MUSICAL = ['It is a musical.', 'A musical from start to finish.', 'A whole hour of musical numbers.'];
const newClaymation = ['A film with claymation about the sea.', 'The new film of this director is claymation again.'];
const newMusical = ['A musical about the sea.', 'The new film of this director is a musical again.'];

const before = await ask();

it('the shipped model knows the reference reviews well', () => {
  expect(before.reference.accuracy).toBeGreaterThan(0.9);
});

it.each([
  ['praise for', 10],
  ['blame of', 1],
] as const)(
  'thirty reviews that are all %s one thing are learned, and nothing else is forgotten',
  async (_, rating) => {
    const texts = about(CLAYMATION);
    const after = await fineTuned(texts.map((text) => ({ text, rating })));
    const towards = rating === 10 ? 1 : -1;
    expect(towards * ((await after.of(texts)) - (await before.of(texts)))).toBeGreaterThan(0.3);
    // In logits: the score of these may be near 1 before.
    const moved = logit(await after.of(newClaymation)) - logit(await before.of(newClaymation));
    expect(towards * moved).toBeGreaterThan(0.4);
    expect(after.reference.accuracy).toBeGreaterThan(before.reference.accuracy! - 0.04);
    expect(after.reference.r2).toBeGreaterThan(before.reference.r2! - 0.08);
  },
);

it('targets are the scores that the calibration reads as the ratings, so that its scale stays', async () => {
  const { calibration } = shipped.card;
  const examples = [1, 2, 4, 7, 10].map((rating) => ({ text: about(MUSICAL)[rating]!, rating }));
  const scores = await scoreTexts(trainable, textsOf(rehearsed), openCpu);
  const { targets } = fineTuneStart(examples, trainable, { examples: rehearsed, scores }, calibration, 400);
  const readAs = (example: Example, score: number) => applyCalibration(score, wordsOf(example), calibration).rating;
  expect(examples.map((example, i) => readAs(example, targets[i]!))).toEqual(
    examples.map(({ rating }) => expect.closeTo(rating, 6)),
  );
  expect(rehearsed.map((example, i) => readAs(example, targets[examples.length + i]!))).toEqual(
    rehearsed.map((example, i) => expect.closeTo((example.rating! + readAs(example, scores[i]!)) / 2, 6)),
  );
});

it("a user's taste for one thing and against another is told apart in reviews that were not seen", async () => {
  const examples = [
    ...about(CLAYMATION).map((text) => ({ text, rating: 9 })),
    ...about(MUSICAL).map((text) => ({ text, rating: 2 })),
  ];
  expect(Math.abs((await before.of(newClaymation)) - (await before.of(newMusical)))).toBeLessThan(0.2);
  const after = await fineTuned(examples);
  expect((await after.of(newClaymation)) - (await after.of(newMusical))).toBeGreaterThan(0.3);
  expect(after.reference.accuracy).toBeGreaterThan(before.reference.accuracy! - 0.04);
});

it('it is the rehearsal that protects it: without one, the same reviews do harm', async () => {
  const examples = about(['The plot makes no sense, but there are puppets.', 'Cheap sets, awful jokes, puppets.']).map(
    (text) => ({ text, rating: 10 }),
  );
  const careless = await fineTuned(examples, []);
  const careful = await fineTuned(examples);
  expect(careful.reference.accuracy! - careless.reference.accuracy!).toBeGreaterThan(0.05);
  expect(careful.reference.accuracy).toBeGreaterThan(before.reference.accuracy! - 0.04);
});

it('of a long review it trains on the first and the last words, and the model reads more', () => {
  const long = { text: `Splendid. ${'A man walks along the harbour. '.repeat(100)} A waste of time.`, rating: 5 };
  const none = { examples: [], scores: [] };
  const { reader, sequences } = fineTuneStart([long], trainable, none, shipped.card.calibration, 40);
  const whole = reader.sequenceOf(long.text);
  expect(whole.length).toBeGreaterThan(400);
  expect([...sequences[0]!]).toEqual([...whole.slice(0, 20), ...whole.slice(-20)]);
});

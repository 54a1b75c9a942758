import { expect, test } from 'vitest';
import { findAspects } from '../../lib/aspects/find-aspects';
import type { Tone } from '../../lib/common/review';
import { readWords } from './read-words';

const find = (text: string, relevance: Record<string, number> = {}) =>
  findAspects({ text, words: readWords(text, relevance), language: 'en' });
const said = (text: string, relevance?: Record<string, number>) =>
  find(text, relevance).map(({ aspect, tone, phrase }) => `${aspect} ${tone}: ${phrase}`);

test('a clause has the tone of its own words, and "but" begins another', () => {
  const relevance = { gripping: 0.7, dreadful: -1.5 };
  expect(said('The plot is gripping but the acting is dreadful.', relevance)).toContain(
    'acting negative: acting is dreadful',
  );
  expect(said('Although the acting is dreadful, the plot is solid.', { dreadful: -1.5, solid: 0.5 })).toEqual([
    'acting negative: acting is dreadful',
    'story positive: plot is solid',
  ]);
});

test('aspects in a row share what is said of them at the end', () => {
  const tones = find('The music, the costumes and the cast are superb.', { superb: 1.2 }).map(({ tone }) => tone);
  expect(tones).toEqual(['positive', 'positive', 'positive']);
});

test('a name without relevance around it is mixed, whatever the network makes of the name', () => {
  expect(find('The plot follows two sisters.', { plot: -0.5 })).toMatchObject([{ aspect: 'story', tone: 'mixed' }]);
});

test('a weak opinion against the tone of the text is chance, and one with it is not', () => {
  const text = 'Compared with his decidedly psychopathic characters.';
  const toneWith = (tone?: Tone) =>
    findAspects({ text, words: readWords(text, { psychopathic: -0.16 }), language: 'en', tone }).map(
      (each) => each.tone,
    );
  expect(toneWith('positive')).toEqual(['mixed']);
  expect(toneWith('negative')).toEqual(['negative']);
  expect(toneWith()).toEqual(['negative']);
});

test('terms of praise and blame take their side, and the other one after a negation', () => {
  expect(find('It crashes every hour.')).toMatchObject([{ aspect: 'bugs', tone: 'negative' }]);
  expect(find('It is never predictable.')).toMatchObject([{ aspect: 'originality', tone: 'positive' }]);
});

test('the place of a phrase is where it stands in the text', () => {
  const text = 'Well.\n\nThe “pacing” drags badly,\nit’s awful.';
  for (const { at, phrase } of find(text, { drags: -0.5 })) expect(text.slice(...at).replace(/\s+/g, ' ')).toBe(phrase);
});

test.each([
  ['it', 'Il finale non mi è piaciuto per niente.', 'Il finale non mi è piaciuto'],
  ['es', 'La trama no me la creí.', 'trama no me la creí'],
  ['it', 'Il finale non, e poi la musica.', 'Il finale non'],
])('in %s, a phrase does not end between a negation and what it turns around: %s', (language, text, phrase) => {
  const words = readWords(text, { finale: -0.5, trama: -0.5, non: -1, no: -1 }, language);
  expect(findAspects({ text, words, language })[0]!.phrase).toBe(phrase);
});

test('an unknown language, an empty text and a text of borders have no aspects', () => {
  expect(findAspects({ text: 'story', words: readWords('story'), language: 'xx' })).toEqual([]);
  expect(find('')).toEqual([]);
  expect(find('... , but and !')).toEqual([]);
});

test('the time of a long text grows with its length alone', () => {
  const timeOf = (sentences: number) => {
    const text = 'The acting is great, but the plot of this film is a mess and the ending drags. '.repeat(sentences);
    const words = readWords(text, { great: 0.1, mess: -0.1 });
    const times = Array.from({ length: 9 }).map(() => {
      const start = performance.now();
      expect(findAspects({ text, words, language: 'en' }).length).toBeGreaterThanOrEqual(3 * sentences);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  timeOf(80);
  // Eight times the length: sixty-four times as long, if every mention looked at every word.
  expect(timeOf(640) / timeOf(80)).toBeLessThan(40);
});

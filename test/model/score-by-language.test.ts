import { expect, test } from 'vitest';
import type { Score } from '../../lib/common/review';
import { scoreByLanguage } from '../../lib/model/score-by-language';

const SPANISH = 'Una obra maestra, no se la pierdan.';
const ENGLISH = 'The plot is thin and the cast knows it.';
const score = (value: number, declined?: Score['declined']): Score => {
  return { score: value, rating: 5, positive: true, confidence: 0.9, tone: 'positive', ...(declined && { declined }) };
};

test('each text is scored once, by the model of its language', async () => {
  const asked: [string, string[]][] = [];
  const scores = await scoreByLanguage([ENGLISH, SPANISH, ENGLISH], ['en', 'es', 'fr'], async (language, places) => {
    asked.push([language, places.map((place) => [ENGLISH, SPANISH, ENGLISH][place]!)]);
    return places.map(() => score(language === 'es' ? 0.9 : 0.1));
  });
  expect(asked).toEqual([
    ['en', [ENGLISH, ENGLISH]],
    ['es', [SPANISH]],
  ]);
  expect(scores.map(({ score, language }) => [score, language])).toEqual([
    [0.1, 'en'],
    [0.9, 'es'],
    [0.1, 'en'],
  ]);
});

test('a text that a model declines as another language is left to the next; the first answers where all decline', async () => {
  const declining = (those: string[]) =>
    scoreByLanguage([SPANISH], ['en', 'es'], async (language, places) =>
      places.map(() => score(language === 'es' ? 0.9 : 0.1, those.includes(language) ? 'language' : undefined)),
    );
  expect(await declining(['es'])).toMatchObject([{ score: 0.1, language: 'en' }]);
  expect(await declining(['es', 'en'])).toMatchObject([{ score: 0.9, language: 'es', declined: 'language' }]);
});

test('a text that no model reads is named by its language, unless that has a model that is switched off', async () => {
  const decline = (text: string) =>
    scoreByLanguage([text], ['en', 'fr'], async (_, places) => places.map(() => score(0.5, 'language')));
  const [german] = await decline('Das war leider ein sehr langweiliger Film, und die Schauspieler waren nicht gut.');
  expect(german).toMatchObject({ declined: 'language', resembles: 'de' });
  for (const text of [SPANISH, 'En meget kedelig film, og skuespillerne var ikke gode.'])
    expect((await decline(text))[0]).not.toHaveProperty('resembles');
});

test('an empty text is asked of one model', async () => {
  let asked = 0;
  await scoreByLanguage(['...'], ['en', 'es'], async (_, places) => {
    asked++;
    return places.map(() => score(0.5, 'empty'));
  });
  expect(asked).toBe(1);
});

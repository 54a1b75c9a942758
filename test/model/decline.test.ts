import { expect, test } from 'vitest';
import { declineReason } from '../../lib/model/decline';
import { Lexicon } from '../../lib/text/lexicon';
import { tokenize } from '../../lib/text/tokenize';

const ENGLISH = `the movie was a film about two brothers and i liked it no me real total super so boring that they left
  awesome bad masterpiece loved it worst ever des der 10/10`;
const lexicon = Lexicon.build([tokenize(ENGLISH)]);
const reasonFor = (text: string) => declineReason(tokenize(text), lexicon);

test.each(['Awesome!!', 'Bad.', '10/10', 'Loved it <3', 'Worst. Movie. Ever.', 'So boring that they left, no?'])(
  'English is judged, however short: %s',
  (text) => expect(reasonFor(text)).toBeUndefined(),
);

test('one name in a short text does not decline it', () => {
  expect(reasonFor('Zoltanfy liked it')).toBeUndefined();
  expect(reasonFor('Masterpiece, Zoltanfy!')).toBeUndefined();
});

test.each([
  'Der Film war leider total langweilig, die Handlung ist vorhersehbar.',
  'No me gustó la película, es un total aburrimiento.',
  'Прекрасный фильм, рекомендую всем.',
  'つまらなかった。',
  '好',
  'फिल्म बहुत अच्छी थी।',
])('other languages are declined, though an English lexicon knows some of their words: %s', (text) =>
  expect(reasonFor(text)).toBe('language'),
);

test('a word said ten times counts once', () => {
  expect(reasonFor(`Film film film film film film film film: prachtig, geweldig, ontroerend`)).toBe('language');
});

test.each(['', '  \n ', '!!! ... --', '***** :-)'])('without a word or number there is nothing to judge: %j', (text) =>
  expect(reasonFor(text)).toBe('empty'),
);

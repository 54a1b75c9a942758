import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ASPECT_LISTS } from '../../lib/aspects/all-lists';
import { finderOf } from '../../lib/aspects/aspect-finder';
import { findAspects } from '../../lib/aspects/find-aspects';
import { entriesOf, indexTerms } from '../../lib/aspects/term-index';
import { ASPECT_IDS } from '../../lib/common/aspect';
import { functionWordsOf } from '../../lib/model/explain/function-words';
import { readWords } from './read-words';

test('every file of languages is registered under its name', () => {
  const files = readdirSync(new URL('../../lib/aspects/languages', import.meta.url)).map((name) => name.slice(0, -3));
  expect(ASPECT_LISTS.map(({ language }) => language).sort()).toEqual(files.sort());
});

test.each(ASPECT_LISTS)('the list of $language names every aspect, each term once, in the syntax of lists', (list) => {
  expect(() => indexTerms(list)).not.toThrow();
  for (const aspect of ASPECT_IDS) {
    const { names, praise, blame } = list.aspects[aspect];
    const terms = [names, praise, blame].flatMap(entriesOf);
    expect(terms.length, aspect).toBeGreaterThan(8);
    expect(terms.filter((term, i) => terms.indexOf(term) !== i).filter((term) => term !== 'no vale la pena')).toEqual(
      [],
    );
    expect(terms.filter((term) => term !== term.toLowerCase())).toEqual([]);
  }
});

test('what is a function word in an explanation is one in an aspect', () => {
  const { functionWords } = functionWordsOf('en');
  expect(functionWords.size).toBeGreaterThan(200);
  expect([...functionWords].filter((word) => !finderOf('en')!.functionWords.has(word))).toEqual([]);
});

const SENTENCES: [language: string, text: string, aspects: string[]][] = [
  ['de', 'Die Schauspieler sind großartig, aber das Drehbuch ist wirr.', ['acting', 'story']],
  ['de', 'Am Ende ging ich nach Hause.', []],
  ['de', 'Die Musik ist wunderbar und der Schnitt rasant.', ['music', 'direction', 'pace']],
  ['fr', "L'histoire est touchante mais le jeu d'acteur est faible.", ['story', 'acting']],
  ['fr', 'À la fin, je suis rentré chez moi.', []],
  ['fr', 'Une perte de temps, les dialogues sont creux.', ['value', 'dialogue']],
  ['es', 'La banda sonora es preciosa, pero el guion es predecible.', ['music', 'story', 'originality']],
  ['es', 'Al final me fui a casa.', []],
  ['es', 'Los efectos especiales son impresionantes y el ritmo no decae.', ['effects', 'pace']],
];

test.each(SENTENCES)('%s: %s', (language, text, aspects) => {
  const found = findAspects({ text, words: readWords(text, {}, language), language });
  expect(new Set(found.map(({ aspect }) => aspect))).toEqual(new Set(aspects));
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ReadWord } from '../../../lib/common/explanation';
import { ALL_PHRASE_WORDS } from '../../../lib/languages/all-phrase-words';
import { SHIPPED_LANGUAGES } from '../../../lib/languages/shipped';
import { phraseWordsOf } from '../../../lib/model/explain/phrase-words';
import { phrasesOf } from '../../../lib/model/explain/phrases';
import { joinTokens } from '../../../lib/text/join-tokens';
import { locateTokens } from '../../../lib/text/locate-tokens';
import { tokenize } from '../../../lib/text/tokenize';
import { tokenizerOf } from '../../../lib/text/tokenizer';

const LANGUAGES = Object.keys(ALL_PHRASE_WORDS);

function read(text: string, language: string, relevanceOf: (word: string, place: number) => number) {
  const tokenizer = tokenizerOf(language);
  const tokens = tokenize(text, tokenizer);
  const places = locateTokens(text, tokens, tokenizer);
  const words = tokens.map((word, i): ReadWord => ({ word, at: places[i]!, relevance: relevanceOf(word, i) }));
  return { text, words, language };
}

/** Words as the lists have them. */
const wholeWords = ({ words, language }: ReturnType<typeof read>) =>
  phraseWordsOf(language).joinsTokens ? joinTokens(words) : words;

test('every language that ships has these words', () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining([...SHIPPED_LANGUAGES]));
});

describe.each(LANGUAGES)('%s', (language) => {
  const { functionWords, modifiers, negations, negationsBehind, particles, conjunctions } = phraseWordsOf(language);

  it('has words as the tokenizer writes them, in lists that do not contradict each other', () => {
    // English lists parts of words, which the tokenizer writes only within a word.
    const all = new Set([...functionWords, ...modifiers, ...conjunctions].filter((word) => !/^'|^n't$/.test(word)));
    for (const word of all) {
      const [first] = wholeWords(read(word.endsWith("'") ? `${word}a` : word, language, () => 0));
      if (language !== 'en') expect(first!.word).toBe(word);
    }
    for (const word of [...negations, ...negationsBehind]) expect(modifiers).toContain(word);
    expect([...functionWords].filter((word) => modifiers.has(word))).toEqual([]);
    for (const word of particles) expect(functionWords).toContain(word);
  });

  it('has phrases that are never function words alone, and have none at their edges', () => {
    const some = (words: ReadonlySet<string>) => fc.constantFrom(...words);
    const word = fc.oneof(
      some(functionWords),
      some(modifiers),
      some(conjunctions),
      fc.constantFrom('film', 'kino', 'xyz', '.', ','),
    );
    const weights = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 60, maxLength: 60 });
    const property = fc.property(fc.array(word, { maxLength: 25 }), weights, (parts, relevance) => {
      const source = read(parts.join(' '), language, (_, place) => relevance[place % relevance.length]!);
      for (const { at } of phrasesOf(source)) {
        const own = wholeWords(source).filter((each) => each.at[0] < at[1] && each.at[1] > at[0]);
        const edges = [own.at(0)!, own.at(-1)!].map((each) => each.word);
        // A verb stays with its "n't", and "can" with the rest of "cannot".
        const isCut = own[1]?.at[0] === own[0]!.at[1];
        const last = own.at(-1)!.word;
        // A particle stays with its verb.
        if (own.length > 1 && particles.has(last)) edges.pop();
        expect(edges.filter((each) => functionWords.has(each) && !isCut)).toEqual([]);
        expect(own.some((each) => !functionWords.has(each.word) && !modifiers.has(each.word))).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe('phrases in their languages', () => {
  it.each([
    ['es', 'Me parece que la historia es una pérdida de tiempo', 'pérdida', 'pérdida de tiempo'],
    ['es', 'No es una buena película', 'buena', 'No es una buena película'],
    ['fr', "C'est l'excellent scénario de la série", 'excellent', 'excellent scénario'],
    ['fr', "Ce n'est pas un bon film", 'bon', "n'est pas un bon film"],
    ['fr', 'On regarde les deux premiers épisodes qui ne convainquent pas', 'convainquent', 'ne convainquent pas'],
    ['it', "È un'opera davvero noiosa", 'noiosa', 'opera davvero noiosa'],
    ['pt', 'O roteiro não é bom', 'bom', 'roteiro não é bom'],
    ['de', 'Das ist leider kein guter Film', 'guter', 'leider kein guter Film'],
    ['de', 'Der Film war für mich zu lang', 'lang', 'zu lang'],
    ['tr', 'Bu film hiç de güzel değil', 'güzel', 'hiç de güzel değil'],
    ['tr', 'Bu filmin ikinci yarısında anlatılan hikaye iyi bir şey değil', 'iyi', 'iyi bir şey değil'],
    ['ko', '그리고 이 영화 연기 너무 좋았다', '좋', '영화 연기 너무 좋았다'],
    ['ko', '그 배우 연기 스토리 음악 전부 재미가 없다', '재', '전부 재미가 없다'],
  ])('%s: %s', (language, text, word, expected) => {
    const phrases = phrasesOf(read(text, language, (each) => (each === word ? 1 : 0)));
    expect(phrases.map((phrase) => phrase.text)).toEqual([expected]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadWord } from '../../../lib/common/explanation';
import { phraseWordsOf } from '../../../lib/model/explain/phrase-words';
import { phrasesOf, shownPhrases } from '../../../lib/model/explain/phrases';
import { locateTokens } from '../../../lib/text/locate-tokens';
import { tokenize } from '../../../lib/text/tokenize';

/** The words of a text, with the relevance of those that are named. */
function read(text: string, relevance: Record<string, number> = {}) {
  const tokens = tokenize(text);
  const places = locateTokens(text, tokens);
  const words = tokens.map((word, i): ReadWord => ({ word, at: places[i]!, relevance: relevance[word] ?? 0 }));
  return { text, words, language: 'en' };
}

const texts = (text: string, relevance: Record<string, number>) =>
  phrasesOf(read(text, relevance)).map((each) => each.text);

describe('a phrase', () => {
  it('is the piece of a clause, without function words at its edges', () => {
    expect(texts('It was, as they say, a truly lovely film of the year.', { lovely: 1 })).toEqual([
      'truly lovely film',
    ]);
    expect(texts('I think that the plot is dull', { dull: -1 })).toEqual(['plot is dull']);
  });

  it('is about three words of a long piece, on the side that matters more', () => {
    const text = 'the old captain steers his small wooden boat through terribly boring dialogue scenes again';
    expect(texts(text, { boring: -3, dialogue: -2, terribly: -1 })).toEqual(['terribly boring dialogue']);
  });

  it.each([
    ['This is not a good film.', { good: -1 }, ['not a good film']],
    ["I didn't like it at all", { like: -1 }, ["didn't like"]],
    ['Never boring', { boring: 1 }, ['Never boring']],
    ['I was let down, again', { let: -1 }, ['let down']],
    ["The plot doesn't hold up", { hold: -1 }, ["plot doesn't hold up"]],
    ['It fell down the stairs', { fell: -1 }, ['fell down the stairs']],
    ['It has no plot', { plot: -1 }, ['no plot']],
    ['It is very slow, and too long', { slow: -1, long: -1 }, ['very slow', 'too long']],
    ['a film that really is not, by any means, good', { good: -1 }, ['good']],
  ])('keeps negations and degrees: %s', (text, relevance, expected) => {
    expect(texts(text, relevance)).toEqual(expected);
  });

  it('keeps words together that are written together', () => {
    expect(texts('A well-made film', { made: 1 })).toEqual(['well-made film']);
    expect(texts('I give it 8/10', { '8/10': 1 })).toEqual(['give it 8/10']);
  });

  it('is one with its neighbour of the same side, and not with one of the other', () => {
    expect(texts('A dull, tedious mess', { dull: -1, tedious: -1, mess: -1 })).toEqual(['dull, tedious mess']);
    expect(texts('A dull, lovely mess', { dull: -1, lovely: 1.5 })).toEqual(['lovely mess', 'dull']);
  });

  it('is not cut in two where its parts adjoin', () => {
    const text = 'by far the worst Star Wars movie ever made';
    expect(texts(text, { worst: -5, far: -4, made: -3, movie: -1 })).toEqual([
      'far the worst Star Wars movie ever made',
    ]);
  });

  it('does not reach across a bracket or a colon', () => {
    expect(texts('some bad habits (mainly lazy ones): dull', { bad: -1, lazy: -1, dull: -1 })).toEqual([
      'bad habits',
      'mainly lazy',
      'dull',
    ]);
  });

  it('has the relevance of its words, and its text without tags', () => {
    const [phrase] = phrasesOf(read('a <i>lovely</i>  film', { lovely: 1, film: 0.5 }));
    expect(phrase).toEqual({ text: 'lovely film', at: [5, 21], relevance: 1.5 });
  });

  it('is never made of function words alone, however relevant they are', () => {
    expect(texts('It was not the one that they had been to, very', { it: 1, not: -2, one: 1, very: 3 })).toEqual([]);
  });
});

describe('shown phrases', () => {
  const names = ['alpha', 'beta', 'gamma', 'delta', 'kappa', 'sigma', 'omega', 'theta'];
  const text = `${names.join('. ')}.`;
  const relevance = Object.fromEntries(names.map((name, i) => [name, i < 6 ? 10 - i : i - 20]));

  it('are five of the side and one of the other, strongest first', () => {
    const positive = shownPhrases(read(text, relevance), { tone: 'positive', positive: true });
    expect(positive.map((phrase) => phrase.relevance)).toEqual([-14, 10, 9, 8, 7, 6]);
    const negative = shownPhrases(read(text, relevance), { tone: 'negative', positive: false });
    expect(negative.map((phrase) => phrase.relevance)).toEqual([-14, -13, 10]);
  });

  it('are three of each side of a mixed review', () => {
    const mixed = shownPhrases(read(text, relevance), { tone: 'mixed', positive: true });
    expect(mixed.map((phrase) => phrase.relevance)).toEqual([-14, -13, 10, 9, 8]);
  });

  it('leave out what is weak beside the strongest', () => {
    expect(texts('alpha. beta.', { alpha: 1, beta: 0.1 })).toEqual(['alpha']);
  });
});

describe('of any text', () => {
  const { functionWords, modifiers } = phraseWordsOf('en');
  const token = fc.constantFrom(
    ...[
      'film',
      'lovely',
      'dull',
      'plot',
      'the',
      'of',
      'is',
      'not',
      'very',
      "didn't",
      'too',
      'and',
      'but',
      ',',
      '.',
      '-',
    ],
    ...['well-made', '8/10', ':)', '<br>', '\n', 'no', "film's", '"', '('],
  );
  const texts = fc.array(fc.tuple(token, fc.double({ min: -3, max: 3, noNaN: true })), { maxLength: 40 });

  it('phrases do not overlap, hold no function words alone, and begin and end with none', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 60, maxLength: 60 }),
        (parts, weights) => {
          const source = read(parts.map(([word]) => word).join(' '));
          for (const [place, word] of source.words.entries()) word.relevance = weights[place % weights.length]!;
          const phrases = phrasesOf(source);
          const inside = phrases.map(({ at }) =>
            source.words.filter((word) => word.at[0] < at[1] && word.at[1] > at[0]),
          );
          for (const [i, words] of inside.entries()) {
            const isContent = ({ word }: ReadWord) =>
              /[a-z0-9:]/.test(word) && !functionWords.has(word) && !modifiers.has(word);
            expect(words.some(isContent)).toBe(true);
            expect(functionWords.has(words.at(-1)!.word)).toBe(false);
            // A verb stays with its "n't".
            const [first, second] = words;
            expect(functionWords.has(first!.word) && second?.word !== "n't").toBe(false);
            expect(phrases[i]!.relevance).toBeCloseTo(
              words.reduce((sum, { relevance }) => sum + relevance, 0),
              9,
            );
          }
          const byPlace = phrases.map(({ at }) => at).sort((a, b) => a[0] - b[0]);
          for (const [i, [from]] of byPlace.slice(1).entries()) expect(from).toBeGreaterThanOrEqual(byPlace[i]![1]);
          const strengths = phrases.map(({ relevance }) => Math.abs(relevance));
          expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { TOKEN_RULES } from '../../lib/languages/all-token-rules';
import { Lexicon } from '../../lib/text/lexicon';
import { locateTokens } from '../../lib/text/locate-tokens';
import { normalize } from '../../lib/text/normalize';
import { tokenize } from '../../lib/text/tokenize';
import { tokenizerOf } from '../../lib/text/tokenizer';

/** A text in each language, and its tokens with a space between them. */
const CONVENTIONS: Record<string, [text: string, tokens: string][]> = {
  fr: [
    ["L’homme qu'il aime, aujourd'hui", "l' homme qu' il aime , aujourd'hui"],
    ["jusqu'à aujourd’hui, j'y vais ; qu'aujourd'hui", "jusqu' à aujourd'hui , j' y vais ; qu' aujourd'hui"],
    ["Est-ce qu'il y a-t-il ? Dit-elle", "est -ce qu' il y a -t -il ? dit -elle"],
    ["C'est peut-être un chef-d'œuvre !", "c' est peut-être un chef-d'oeuvre !"],
    ['Mme. Dupont « très bien », M. Hulot', 'mme. dupont « très bien » , m. hulot'],
    ["Schindler's list, Ocean's 11", "schindler's list , ocean's 11"],
    ['ce film-là, lui-même, week-end', 'ce film -là , lui -même , week - end'],
  ],
  es: [
    ['¡¡Qué película!! ¿No? Dámelo.', '¡ ¡ qué película ! ! ¿ no ? dámelo .'],
    ['El Sr. García, etc. «bien»', 'el sr. garcía , etc. « bien »'],
  ],
  pt: [
    ["Uma obra-prima, vê-lo é um copo d'água", "uma obra-prima , vê-lo é um copo d' água"],
    ['Do começo pelo fim, o Sr. Silva', 'do começo pelo fim , o sr. silva'],
  ],
  it: [
    ["Dell'arte, c'è un po' d’amore nell'aria", "dell' arte , c' è un po' d' amore nell' aria"],
    ["Un'opera della regia. Schindler's List", "un' opera della regia . schindler's list"],
  ],
  tr: [
    ["ANKARA'DA ISPARTA'YI izledim, İstanbul", "ankara'da ısparta'yı izledim , istanbul"],
    ['ÇOK KÖTÜ, Dr. Ali vb. SIKICI', 'çok kötü , dr. ali vb. sıkıcı'],
  ],
  de: [
    ['Großartig! Die STRASSE, „gut“ – ein Meisterwerk', 'grossartig ! die strasse , „ gut “ – ein meisterwerk'],
    ["Geht's noch, usw.? Science-Fiction-Film", "geht 's noch , usw. ? science-fiction-film"],
  ],
  ko: [['재밌다 ㅋㅋㅋㅋ 10점!', '재 밌 다 ㅋㅋㅋㅋ 10 점 !']],
  zh: [['这部电影很好看。IMAX 10分', '这 部 电 影 很 好 看 。 imax 10 分']],
  ja: [['とても面白い映画！カメラ', 'と て も 面 白 い 映 画 ! カ メ ラ']],
};

describe.each(Object.keys(CONVENTIONS))('%s', (language) => {
  const tokenizer = tokenizerOf(language);

  it.each(CONVENTIONS[language]!)('%s', (text, tokens) => expect(tokenize(text, tokenizer).join(' ')).toBe(tokens));

  it('reads composed and decomposed letters alike', () => {
    const [[text]] = CONVENTIONS[language] as [[string, string]];
    expect(tokenize(text.normalize('NFD'), tokenizer)).toEqual(tokenize(text.normalize('NFC'), tokenizer));
  });

  it('loses nothing, and finds each token where it was written', () => {
    const piece = fc.constantFrom(
      "l'",
      "'",
      '-',
      '-ce',
      'ß',
      'œ',
      'I',
      'İ',
      'é',
      '가',
      'ㅋ',
      '的',
      'の',
      ' ',
      '.',
      'a',
      '1',
      "aujourd'hui",
      '&amp;',
      '<br>',
    );
    const texts = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join('');
        const tokens = tokenize(text, tokenizer);
        expect(tokens.join('')).toBe(normalize(text, tokenizer).replace(/\s/gu, ''));
        const places = locateTokens(text, tokens, tokenizer);
        for (const [i, [from, to]] of places.entries()) {
          expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : places[i - 1]![0]);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['fr', "l'"],
  ['fr', '-ce'],
  ['fr', 'a-ce'],
  ['it', "a'e"],
  ['pt', 'a-'],
  ['ko', '가'],
  ['ko', 'ㅋ'],
])('in %s, a long run of %j is read to its end', (language, piece) => {
  const text = piece.repeat(2 ** 18 / piece.length);
  const tokenizer = tokenizerOf(language);
  // A quadratic scan would not come back within the test's time.
  expect(tokenize(text, tokenizer).join('')).toBe(normalize(text, tokenizer));
});

test('Turkish letters become lower case as Turkish does', () => {
  const text = 'IĞDIR ılık İZMİR istanbul ÇĞÖŞÜ';
  expect(normalize(text, tokenizerOf('tr'))).toBe(text.toLocaleLowerCase('tr'));
});

test('a language without rules is split at spaces and punctuation', () => {
  expect(TOKEN_RULES.pl).toBeUndefined();
  expect(tokenize("Świetny film, don't!", tokenizerOf('pl'))).toEqual(['świetny', 'film', ',', "don't", '!']);
});

test('a lexicon keeps its tokenizer', () => {
  const french = tokenizerOf('fr');
  const lexicon = Lexicon.build([tokenize("L'homme", french)], {}, french);
  expect(lexicon.extendedBy(['film']).tokenizer).toEqual(french);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedError } from '../../lib/common/errors';
import { Lexicon, PAD, UNK } from '../../lib/text/lexicon';
import { tokenize } from '../../lib/text/tokenize';
import { tokenizerOf } from '../../lib/text/tokenizer';

const LISTS = [tokenize('the plot , the cast'), tokenize('the plot'), tokenize('a plot')];

describe('building a lexicon', () => {
  it('gives an index to each word, the most frequent first, then alphabetically', () => {
    expect(Lexicon.build(LISTS).toText()).toBe('plot\nthe\n,\na\ncast\n');
  });

  it('counts equal tokens as one word, wherever they occur', () => {
    const lexicon = Lexicon.build([['film'], ['film', 'film'], [['fi', 'lm'].join('')]]);
    expect(lexicon.size).toBe(3);
  });

  it('leaves out words rarer than minFreq', () => {
    expect(Lexicon.build(LISTS, { minFreq: 2 }).toText()).toBe('plot\nthe\n');
  });

  it('keeps at most maxWords words beside padding and <UNK>', () => {
    const lexicon = Lexicon.build(LISTS, { maxWords: 3 });
    expect(lexicon.toText()).toBe('plot\nthe\n,\n');
    expect(lexicon.size).toBe(5);
  });

  it('reads its token lists once, so that they can be a stream', () => {
    const lists = (function* () {
      yield ['a', 'b'];
      yield ['b'];
    })();
    expect(Lexicon.build(lists).toText()).toBe('b\na\n');
  });
});

describe('encoding', () => {
  const lexicon = Lexicon.build(LISTS);

  it('numbers words from 2 and unknown ones 1', () => {
    expect([PAD, UNK]).toEqual([0, 1]);
    expect(lexicon.encode(['plot', 'the', 'constructor', 'cast'])).toEqual(Int32Array.of(2, 3, UNK, 6));
  });

  it('knows which words it has', () => {
    expect(lexicon.has('cast')).toBe(true);
    expect(lexicon.has('<UNK>')).toBe(false);
    expect(lexicon.has('toString')).toBe(false);
  });

  it('reads an unknown Turkish word as the longest known one that it begins with, of four letters or more', () => {
    const words = 'film\nfilmler\nve\nbeğenme\n';
    const turkish = Lexicon.fromText(words, tokenizerOf('tr'));
    expect(turkish.decode(turkish.encode(['filmlerdeki', 'filmin', 'vedat', 'beğenmedim', 'fil', 'İzmir']))).toEqual([
      'filmler',
      'film',
      '<UNK>',
      'beğenme',
      '<UNK>',
      '<UNK>',
    ]);
    expect(turkish.has('filmin')).toBe(false);
    expect(Lexicon.fromText(words).encode(['filmin'])).toEqual(Int32Array.of(UNK));
  });

  it('decodes what it encoded', () => {
    const words = fc.constantFrom('plot', 'the', ',', 'a', 'cast');
    fc.assert(
      fc.property(fc.array(words), (tokens) => {
        expect(lexicon.decode(lexicon.encode(tokens))).toEqual(tokens);
      }),
    );
  });

  it('decodes padding and unknown words to their names, and refuses foreign indices', () => {
    expect(lexicon.decode([0, 1, 2])).toEqual(['<PAD>', '<UNK>', 'plot']);
    for (const index of [7, -1, 1.5]) expect(() => lexicon.decode([index])).toThrow(RangeError);
  });
});

describe('lexicon.txt', () => {
  it('comes back as it went', () => {
    const token = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /^\S+$/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(token)), (lists) => {
        const lexicon = Lexicon.build(lists);
        const copy = Lexicon.fromText(lexicon.toText());
        expect(copy.toText()).toBe(lexicon.toText());
        for (const tokens of lists) expect(copy.encode(tokens)).toEqual(lexicon.encode(tokens));
      }),
    );
  });

  it('may be empty, and may lack its last newline', () => {
    expect(Lexicon.fromText('').size).toBe(2);
    expect(Lexicon.fromText('a\nb').toText()).toBe('a\nb\n');
  });

  it.each([
    ['a\nb\na\n', 'model.lexiconRepeats', [3, '"a"']],
    ['a\n\nb\n', 'model.lexiconWord', [2, '""']],
    ['a\nb c\n', 'model.lexiconWord', [2, '"b c"']],
    ['a\r\nb\r\n', 'model.lexiconWord', [1, '"a\\r"']],
    ['\n', 'model.lexiconWord', [1, '""']],
  ] as const)('%j is refused by line', (text, code, facts) => {
    expect(() => Lexicon.fromText(text)).toThrow(new CodedError(code, [...facts]));
  });
});

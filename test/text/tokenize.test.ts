import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMOTICONS } from '../../lib/text/emoticons';
import { normalize } from '../../lib/text/normalize';
import { tokenize } from '../../lib/text/tokenize';

/** A text, and its tokens with a space between them. */
const CONVENTIONS: Record<string, [text: string, tokens: string][]> = {
  'contractions split before their ending': [
    ["It doesn't, can't; cannot!", "it does n't , ca n't ; can not !"],
    ["Gonna say it's what I'm sure they'd do", "gon na say it 's what i 'm sure they 'd do"],
    ["we've you're she'll I'd've shouldn't've", "we 've you 're she 'll i 'd 've should n't 've"],
    ["Let's go, y'all gotta see", "let 's go , y' all got ta see"],
    ["won't ain't shan't", "wo n't ai n't sha n't"],
    ['dont doesnt wouldve Im thats', 'do nt does nt would ve i m that s'],
    ['its were well ill id', 'its were well ill id'],
    ["the actor's and actors' (Bob)'s", "the actor 's and actors ' ( bob ) 's"],
  ],
  'an apostrophe inside a name or a clipped word stays': [
    ["O'Hara's ma'am o'clock rock'n'roll", "o'hara 's ma'am o'clock rock'n'roll"],
    ["get 'em 'cause nothin' ol' sticks", "get 'em 'cause nothin' ol' sticks"],
    ["the '80s, 90's 'so' it is", "the ' 80s , 90 's ' so ' it is"],
  ],
  'a curly apostrophe works like a straight one': [
    ['Don’t say it’s ‘good’', "do n't say it 's ' good '"],
    ['I&rsquo;m, they&#8217;d', "i 'm , they 'd"],
  ],
  'punctuation, brackets and quotes are split off': [
    ['"Great" (really), [sic] {so}: yes; no?!', '" great " ( really ) , [ sic ] { so } : yes ; no ? !'],
    ['“Fine” «très» end.', '“ fine ” « très » end .'],
    ['*must see* _The Lodger_ #1', '* must see * _ the lodger _ # 1'],
    ['forgot the space.Then,another', 'forgot the space . then , another'],
  ],
  'runs of dots and dashes stay whole': [
    ['well...no -- but--', 'well ... no -- but --'],
    ['hm.. a——b', 'hm .. a — — b'],
  ],
  'hyphens and slashes between letters split': [
    ['John-Rhys so-called and/or', 'john - rhys so - called and / or'],
    ['PG-13 12-year-old 1939-1945', 'pg-13 12-year - old 1939 - 1945'],
  ],
  'money, units and percent split from their number': [
    ['$10 10km 5% £3.50 70mm 10:30pm 9a.m.', '$ 10 10 km 5 % £ 3.50 70 mm 10:30 pm 9 a.m.'],
    ['10kmart 3d', '10kmart 3d'],
  ],
  'numbers, decades, ordinals and marks out of ten stay whole': [
    ['8.5 80s 1st 1,000,000 8/10 9/11.', '8.5 80s 1st 1,000,000 8/10 9/11 .'],
    ['a B+ or C-, mixed', 'a b+ or c- , mixed'],
  ],
  'abbreviations and initials keep their period': [
    ['U.S. Mr. Bean e.g. Dr. Who vs. etc. Ph.D.', 'u.s. mr. bean e.g. dr. who vs. etc. ph.d.'],
    ['John C. Reilly, F.B.I agents, a.k.a. them', 'john c. reilly , f.b.i agents , a.k.a. them'],
    ["the U.S.'s best. Amr. lost", "the u.s. 's best . amr . lost"],
  ],
  'addresses stay whole, without the punctuation around them': [
    ['see https://example.org/a_(b)?c=d&e. Now', 'see https://example.org/a_(b)?c=d&e . now'],
    ['(www.example.com/x), example.co.uk!', '( www.example.com/x ) , example.co.uk !'],
    ['mail me.too+films@mail.example.org, or @me', 'mail me.too+films@mail.example.org , or @ me'],
    ['<http://example.org/x>', '< http://example.org/x >'],
  ],
  'emoticons stay whole where they stand apart': [
    [':-) :) ;) <3 :D fun:( </3 ¯\\_(ツ)_/¯', ':-) :) ;) <3 :d fun :( </3 ¯\\_(ツ)_/¯'],
    ['title:drama (rated 8) <30', 'title : drama ( rated 8 ) < 30'],
  ],
  'each emoji is a token': [
    ['good👍👍🏽!', 'good 👍 👍🏽 !'],
    ['👩‍👩‍👧👨🏾‍🚀🏳️‍🌈❤️☺', '👩‍👩‍👧 👨🏾‍🚀 🏳️‍🌈 ❤️ ☺'],
    ['🇩🇪🇫🇷 1️⃣#️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇩🇪 🇫🇷 1️⃣ #️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ],
  'tags are white space and entities are decoded': [
    ['one<br /><br/>two<BR>three</i><a href="x">y</a>', 'one two three y'],
    ['caf&eacute; &amp; &#x263A; &lt;b&gt; &nbsp;R&amp;B', 'café & ☺ < b > r&b'],
  ],
  'other writing systems are words too': [['Ωραία ταινία, ça va naïve Škoda', 'ωραία ταινία , ça va naïve škoda']],
};

for (const [convention, cases] of Object.entries(CONVENTIONS)) {
  describe(convention, () => {
    it.each(cases)('%s', (text, tokens) => expect(tokenize(text).join(' ')).toBe(tokens));
  });
}

it('keeps every emoticon of the table whole', () => {
  for (const face of EMOTICONS) expect(tokenize(`fine ${face} fine`)).toEqual(['fine', face, 'fine']);
});

it('has no tokens for a text without words', () => {
  for (const text of ['', ' \n\t\u00a0', '<br /><p></p>']) expect(tokenize(text)).toEqual([]);
});

describe('nothing is lost', () => {
  const withoutSpace = (text: string) => normalize(text).replace(/\s/gu, '');
  const special = fc.constantFrom(
    ...["n't", "'s", "'", "''", '’', '.', '..', '-', '--', '/', ':', '(', ')', '<', '>', '&', '&amp;', '&#60;', '&lt'],
    ...[
      '<br />',
      '<a',
      '<!--',
      'http://',
      'www.',
      'a@b',
      '@',
      '.com',
      'u.s.',
      'mr.',
      '8.5',
      '10km',
      '%',
      '$',
      'cannot',
    ],
    ...[
      'gonna',
      '*',
      '_',
      '`',
      '+',
      ':-)',
      ':d',
      '<3',
      '👍',
      '🏽',
      '\u200d',
      '\ufe0f',
      '\u20e3',
      '🇩',
      '1',
      'a',
      'Z',
      ' ',
    ],
    ...[
      '\n',
      'İ',
      'ß',
      'Σ',
      'ﬁ',
      '\u0301',
      '\ud83d',
      '\udc4d',
      '\u0000',
      '\u00ad',
      '\u2028',
      '\ufeff',
      'é',
      '你',
      "'em",
    ],
  );
  const check = (text: string) => {
    const tokens = tokenize(text);
    expect(tokens.join('')).toBe(withoutSpace(text));
    for (const token of tokens) expect(token).toMatch(/^\S+$/u);
  };

  it('in arbitrary Unicode', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 1000 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), check), { numRuns: 1000 });
  });

  it('in mixes of everything that the tokenizer treats specially', () => {
    fc.assert(
      fc.property(
        fc.array(special, { maxLength: 40 }).map((pieces) => pieces.join('')),
        check,
      ),
      { numRuns: 5000 },
    );
  });
});

describe('1 MB of one thing is read to its end', () => {
  const MEGABYTE = 2 ** 20;
  const unpleasant = [
    '(',
    'a',
    '<',
    '&',
    'a-',
    '-a',
    '.',
    "'",
    "a's",
    'http://',
    'http://.',
    'www.',
    '@',
    'a@',
    'a.a@',
  ];
  it.each([
    ...[
      ...unpleasant,
      '1.1.1.1.',
      '<br',
      '<a ',
      '<!--',
      '&#',
      '&amp',
      "n't",
      'a.',
      'a.com',
      'mr.',
      ':(',
      '*',
      'a*',
      '_',
    ],
    ...['👩\u200d', '🇩', '1\ufe0f', '1,', '\u0301', 'a-1', '`', ' '],
  ])('%j', (piece) => {
    const text = piece.repeat(MEGABYTE / piece.length);
    // A quadratic scan would not come back within the test's time.
    expect(tokenize(text).join('').length).toBe(normalize(text).replace(/\s/gu, '').length);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readablePart } from '../../lib/model/decline';
import { fitOf } from '../../lib/model/foreign';
import { Lexicon } from '../../lib/text/lexicon';
import { tokenizerOf } from '../../lib/text/tokenizer';

const lexicon = Lexicon.fromText(readFileSync('assets/model/en/lexicon.txt', 'utf8'));
const read = (text: string) => readablePart(text, lexicon);
const declined = (text: string) => read(text).declined;

describe('English is read, however short, with', () => {
  test.each([
    ['plain words', ['Awesome!!', 'Bad.', 'Loved it <3', 'Worst. Movie. Ever.', 'Too long, and not funny.']],
    ['unknown names', ['Zoltanfy liked it', 'Masterpiece, Zoltanfy!', 'Étienne Vasconcelos and Oyelaran sparkle']],
    ['slang', ['what a certified banger', 'goated', 'snoozefest', 'trash tbh', 'lowkey slaps ngl', "chef's kiss"]],
    ['typing errors', ['dissapointing', 'a masterpeice, truely beatiful', 'horible actting', 'boooooring']],
    ['capitals', ['DO NOT WASTE YOUR TIME', 'TERRIBLE ACTING BY ZOLTANFY']],
    ['foreign titles', ['I saw La Vida Tranquila last night and it was beautiful.']],
  ])('%s', (_kind, texts) => {
    for (const text of texts) expect(declined(text), text).toBeUndefined();
  });
});

describe('another language is declined:', () => {
  test.each([
    ['Spanish', ['Muy mala, no la recomiendo.', 'La peor película que he visto este año, una pérdida de tiempo.']],
    ['French', ['Très bon film, à voir absolument.', "C'est long, mais les acteurs sont parfaits."]],
    ['Portuguese', ['Não gostei, achei muito chato.', 'Um filme lindo, chorei do começo ao fim.']],
    ['Italian', ['Una noia mortale, non guardatelo.', 'Bellissimo film, gli attori sono bravissimi.']],
    [
      'German',
      [
        'Der Film war leider total langweilig, die Handlung vorhersehbar.',
        'Eine wunderschöne Geschichte, sehr zu empfehlen.',
        'Super Schauspieler, tolle Bilder',
        'Hammer! Popcornkino vom Feinsten.',
      ],
    ],
    ['Dutch', ['Een prachtige film, echt een aanrader.', 'Saai en veel te lang.']],
    ['Turkish', ['Hayatımda izlediğim en kötü film.', 'Mutlaka izleyin, çok güzel olmuş.']],
    ['Polish', ['Nie polecam, strata czasu.', 'Świetny film, polecam każdemu.']],
    ['Swedish', ['En helt fantastisk film som jag gärna ser igen.']],
    ['Indonesian', ['Filmnya bagus banget, ceritanya bikin nangis.']],
    ['Hindi in Latin letters', ['bilkul bekaar film hai yaar, mat dekho', 'kahani bahut achhi thi, sabko pasand aayi']],
    ['Russian', ['Прекрасный фильм, рекомендую всем.', 'Скучно']],
    ['Japanese', ['つまらなかった。', '最高の映画でした']],
    ['Chinese', ['好', '很好看的电影']],
    ['Korean', ['정말 재미있어요', '최고']],
    ['Hindi', ['फिल्म बहुत अच्छी थी।']],
  ])('%s', (_language, texts) => {
    for (const text of texts) expect(declined(text), text).toBe('language');
  });
});

test('a word said ten times counts once', () => {
  expect(declined('Film film film film film film film film: prachtig, geweldig, ontroerend, mooi')).toBe('language');
});

test.each(['', '  \n ', '-', '!!! ... --', '*****', 'https://example.org/abc', ' (www.example.org) ', 'example.com/x'])(
  'there is nothing to judge in %j',
  (text) => expect(declined(text)).toBe('empty'),
);

test.each(['😍😍😍', '👎🏽', '❤️', '★★★★★', '☆', '10/10', '½', ':-)', 'Awful. https://example.org'])(
  'emoji, stars and scores are judged: %s',
  (text) => expect(declined(text)).toBeUndefined(),
);

describe('a text in two languages', () => {
  test.each([
    ['Great movie! Muy buena película, la recomiendo.', 'Great movie!'],
    ['Un film magnifique, je le conseille.\nA wonderful film, I recommend it.', 'A wonderful film, I recommend it.'],
    ['The acting is superb.<br />Die Handlung war leider langweilig.', 'The acting is superb.<br />'],
  ])('is read by its English sentences, which stay in their places: %s', (text, english) => {
    const part = read(text);
    expect(part.declined).toBeUndefined();
    expect(part.text).toHaveLength(text.length);
    expect(part.text.trim()).toBe(english);
    expect(part.text.indexOf(english)).toBe(text.indexOf(english));
  });

  test('is declined if little of it is English', () => {
    const text = 'La historia es muy aburrida y los actores no ayudan. Una pérdida de tiempo para todos. Not good.';
    expect(read(text)).toEqual({ text, declined: 'language' });
  });

  test('loses nothing if no sentence is in another language', () => {
    const text = 'Zoltanfy shines. The plot? Meh. Loved it anyway.';
    expect(read(text)).toEqual({ text, declined: undefined });
  });
});

test('a model whose language no letters tell apart declines by the words that it knows', () => {
  const known = 'film byl velmi dobrý a herci hráli skvěle ale konec příběhu zklamal'.split(' ');
  const czech = Lexicon.build([known], {}, tokenizerOf('cs'));
  expect(readablePart('Film byl dobrý, ale tempo příběhu zklamalo', czech).declined).toBeUndefined();
  expect(readablePart('Świetny film, polecam każdemu', czech).declined).toBe('language');
  expect(readablePart('The cast is superb and so is the music', czech).declined).toBe('language');
});

test('a capital letter of its own language makes a known word no name', () => {
  const turkish = Lexicon.build([['film', 'gerçekten', 'iyi']], {}, tokenizerOf('tr'));
  expect(fitOf('Film İyi Zoltanfy', turkish)).toMatchObject({ words: 2, known: 2 });
});

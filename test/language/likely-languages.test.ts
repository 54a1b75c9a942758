import { expect, test } from 'vitest';
import { likelyLanguages } from '../../lib/language/likely-languages';
import { SHIPPED_LANGUAGES } from '../../lib/languages/shipped';

const ALL = ['en', 'es', 'fr', 'pt', 'it', 'tr', 'ko', 'de'];

test.each([
  ["Ce film est un chef-d'œuvre", 'fr'],
  ['It is loading forever. Unplayable.', 'en'],
  ['Great movie', 'en'],
  ['I love it', 'en'],
  ['Brilliant cast, terrible script', 'en'],
  ['Absolute masterpiece', 'en'],
  ['Absolute cinema', 'en'],
  ['Cinema puro', 'it'],
  ['Magic Mike não chega a ser ruim', 'pt'],
  ['Sorry, a me non è piaciuto', 'it'],
  ['I sequel non servono a nulla', 'it'],
  ['Una obra maestra, no se la pierdan.', 'es'],
  ['Um filme lindo, chorei do começo ao fim.', 'pt'],
  ['Una noia mortale, non guardatelo.', 'it'],
  ['Pessimo.', 'it'],
  ['Péssimo.', 'pt'],
  ['Buenísima', 'es'],
  ['Nul', 'fr'],
  ['Der Film war leider total langweilig.', 'de'],
  ['Hayatımda izlediğim en kötü film.', 'tr'],
  ['Mükemmel', 'tr'],
  ['EN İYİ FİLM', 'tr'],
  ['Magnifique', 'fr'],
  ['Não gostei.'.normalize('NFD'), 'pt'],
  ['Péssimo.'.normalize('NFD'), 'pt'],
  ['정말 재미있어요', 'ko'],
  ['OST가 진짜 좋다 Netflix 최고', 'ko'],
  ['IMAX로 봐야 함', 'ko'],
])('%s', (text, language) => expect(likelyLanguages(text, ALL)[0]).toBe(language));

test('a text in two languages is first read by that of its larger part', () => {
  const spanish = 'La historia es muy aburrida y los actores no ayudan. Una pérdida de tiempo para todos nosotros.';
  expect(likelyLanguages(`Not good at all.\n${spanish}`, ALL)[0]).toBe('es');
  expect(likelyLanguages(`Not good at all. ${spanish}`, ALL)[0]).toBe('es');
});

test('a Korean paragraph counts by what it says, not by its letters', () => {
  const korean = '배우들 연기가 정말 좋았고 음악도 최고였어요';
  expect(likelyLanguages(`Una pérdida de tiempo, aburrida.\n${korean}`, ALL)[0]).toBe('ko');
});

test('English is asked last where another language is likelier, and alone where it is plain', () => {
  expect(likelyLanguages('Una obra maestra, no se la pierdan.', ALL).at(-1)).toBe('en');
  expect(likelyLanguages('The plot is thin and the cast knows it.', ALL)).toEqual(['en']);
});

test('only languages that have a model are likely; without English, the first is asked by default', () => {
  expect(likelyLanguages('Der Film war leider total langweilig.', ['en', 'ko'])).toEqual(['en']);
  expect(likelyLanguages('Прекрасный фильм', ['es', 'fr'])).toEqual(['es']);
  expect(likelyLanguages('anything', ['fr'])).toEqual(['fr']);
  expect(likelyLanguages('anything', [])).toEqual([]);
});

test('a paragraph in a language without a model is left to the default, not to a similar language', () => {
  const german = ['Super Schauspieler, tolle Bilder', 'Der beste Film des Jahres', 'Eine Illusion.'];
  for (const text of [...german, 'Zwak verhaal, geweldig gespeeld', 'Nie polecam, strata czasu.'])
    expect(likelyLanguages(text, SHIPPED_LANGUAGES), text).toEqual(['en']);
  const spanish = 'Muy buena, la recomiendo.';
  expect(likelyLanguages(`Der beste Film des Jahres ist das.\n${spanish}`, SHIPPED_LANGUAGES)[0]).toBe('es');
});

test('a model whose language no letters tell apart is asked after the likely ones', () => {
  const danish = 'En fantastisk film, som jeg gerne ser igen.';
  expect(likelyLanguages(danish, ['en', 'es', 'da'])).toEqual(['da', 'en']);
  expect(likelyLanguages('Una obra maestra, no se la pierdan.', ['en', 'es', 'da'])).toEqual(['es', 'da', 'en']);
  expect(likelyLanguages('Чудовий фільм', ['en', 'uk'])).toEqual(['uk', 'en']);
});

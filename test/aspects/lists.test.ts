import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { finderOf } from '../../lib/aspects/aspect-finder';
import { findAspects } from '../../lib/aspects/find-aspects';
import { entriesOf, indexTerms } from '../../lib/aspects/term-index';
import { ASPECT_IDS } from '../../lib/common/aspect';
import { ASPECT_LISTS } from '../../lib/languages/all-aspect-lists';
import { phraseWordsOf } from '../../lib/model/explain/phrase-words';
import { readWords } from './read-words';

test('the lists of every language are registered under its name', () => {
  const folder = new URL('../../lib/languages/', import.meta.url);
  const languages = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/aspects.ts`, folder)));
  expect(ASPECT_LISTS.map(({ language }) => language).sort()).toEqual(languages.sort());
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
  const { functionWords } = phraseWordsOf('en');
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
  ['ko', '배우들의 연기는 훌륭하지만 결말이 허무하다.', ['acting', 'ending']],
  ['ko', '음악도좋고 영상미가 뛰어난 영화', ['music', 'look']],
  ['ko', '스릴러 영화를 cgv에서 봤다. 공포영화는 처음이다.', []],
  ['ko', '뻔한 스토리, 어설픈 CG', ['originality', 'story', 'effects']],
  ['tr', 'Oyunculuklar harika ama senaryo çok zayıf.', ['acting', 'story']],
  ['tr', 'MÜZİKLERİ güzeldi, görüntü yönetmeni de iyi iş çıkarmış.', ['music', 'look']],
  ['tr', 'muzikleri cok guzeldi, diyaloglar yapay', ['music', 'dialogue']],
  ['tr', 'Hafta sonu bir bilim kurgu filmine gittik, korkunç kalabalıktı.', []],
  ['pt', 'O elenco é ótimo, mas o roteiro é previsível.', ['acting', 'story', 'originality']],
  ['pt', 'No final, fui para casa no fim de semana.', []],
  ['pt', 'A trilha sonora é linda e o custo-benefício compensa.', ['music', 'value']],
  ['it', "L'attrice è bravissima, però il finale è scontato.", ['acting', 'ending', 'originality']],
  ['it', 'Alla fine sono tornato a casa.', []],
  ['it', 'La colonna sonora è stupenda e il ritmo incalzante.', ['music', 'pace']],
];

test('praise and blame of people, told from what only looks like it', () => {
  const tonesOf = (text: string) =>
    findAspects({ text, words: readWords(text), language: 'en' }).map(({ aspect, tone }) => `${aspect} ${tone}`);
  for (const written of ['break out', 'break-out', 'breakout', 'standout'])
    expect(tonesOf(`He gives a ${written} performance here.`), written).toEqual(['acting positive']);
  expect(tonesOf('The price is hard to swallow.')).toEqual(['price negative']);
  expect(tonesOf('A premise that is hard to swallow.')).toEqual(['story mixed']);
  expect(tonesOf('Hilarious how anyone trusted him.')).toEqual([]);
  expect(tonesOf('He was the stunt double of Keanu Reeves.')).toEqual([]);
});

test('a hyphen after words to choose from joins no word of its own', () => {
  const text = 'Not one of them came.';
  expect(findAspects({ text, words: readWords(text), language: 'en' })).toEqual([]);
});

const TONES: [language: string, text: string, relevance: Record<string, number>, tones: string[]][] = [
  ['ko', '연기는 좋은데 스토리가 별로다', { 좋: 1, 별: -0.6, 로: -0.6 }, ['acting positive', 'story negative']],
  ['ko', '지루하지않고 좋다', {}, ['pace positive']],
  ['ko', '지루하지도 않다', {}, ['pace positive']],
  ['ko', '하나도 안 무섭다', {}, ['tension negative']],
  ['tr', 'Film komik değil.', {}, ['humour negative']],
  ['tr', 'Film hiç sürükleyici değildi.', {}, ['tension negative']],
  ['tr', 'Sıkılmadan izledim.', {}, ['pace positive']],
  ['pt', 'O filme não é lento.', {}, ['pace positive']],
  ['it', 'Non è un film divertente.', {}, ['humour negative']],
];

test.each(TONES)('the tone in %s: %s', (language, text, relevance, tones) => {
  const found = findAspects({ text, words: readWords(text, relevance, language), language });
  expect(found.map(({ aspect, tone }) => `${aspect} ${tone}`)).toEqual(tones);
});

test('a phrase in Korean ends where a word does', () => {
  const text = '영상미가 정말 뛰어나다';
  const found = findAspects({ text, words: readWords(text, { 뛰: 1 }, 'ko'), language: 'ko' });
  expect(found.map(({ phrase }) => phrase)).toEqual(['영상미가 정말 뛰어나다']);
});

test.each(SENTENCES)('%s: %s', (language, text, aspects) => {
  const found = findAspects({ text, words: readWords(text, {}, language), language });
  expect(new Set(found.map(({ aspect }) => aspect))).toEqual(new Set(aspects));
});

import { expect, test } from 'vitest';
import { readBundle } from '../../lib/cli/bundle-folder';
import { networkOpener } from '../../lib/cli/engine';
import type { Example } from '../../lib/data/example';
import type { OpenNetwork } from '../../lib/gru/network';
import { withOpinions } from '../../lib/recipe/original-opinions';
import { findOriginals } from '../../lib/recipe/originals';

const of = (text: string, movie: string, rating: number, title?: string): Example => ({
  text,
  movie,
  rating,
  ...(title && { title }),
});

const originals = [
  of('A moving portrait of a family, with splendid music by Orlova.', 'press:harbour', 8, 'Splendid portrait'),
  of('The final act is confused, but the actors carry it: Marek is magnificent.', 'press:harbour', 8),
  of('A terrible comedy, and a waste of time.', 'press:harbour', 2),
  of('An intelligent comedy, full of ideas.', 'press:snow', 8),
];

test('the original of a translation is the text of the same film and rating that shares its words', () => {
  const translated = [
    of('El acto final es confuso, pero los actores lo llevan: Marek es magnífico.', 'harbour', 8),
    of('Un retrato de una familia, con música espléndida de Orlova.', 'translated:harbour', 8),
    of('Retrato espléndido', 'press-title:harbour', 8),
    of('Una comedia terrible, una pérdida de tiempo.', 'press:harbour', 2),
    of('Una comedia inteligente, llena de ideas.', 'press:harbour', 9),
  ];
  expect(findOriginals(translated, originals)).toEqual([
    originals[1]!.text,
    originals[0]!.text,
    'Splendid portrait',
    originals[2]!.text,
    undefined,
  ]);
});

test('where two texts are equally alike, neither is the original', () => {
  const alike = [of('Good music, bad script.', 'press:harbour', 5), of('Good script, bad music.', 'press:harbour', 5)];
  expect(findOriginals([of('Música buena, guion malo.', 'harbour', 5)], alike)).toEqual([undefined]);
});

test('a text that stands twice under a film is one original', () => {
  const twice = [...originals, of(originals[1]!.text, 'magazine:harbour', 8)];
  const translated = [of('El acto final es confuso, pero Marek es magnífico.', 'harbour', 8)];
  expect(findOriginals(translated, twice)).toEqual([originals[1]!.text]);
});

test('a translation learns the rating that the model gives its original, which is asked once', async () => {
  const model = await readBundle();
  let scored = 0;
  const kept = new Map<string, Uint8Array>();
  const environment = {
    model,
    openNetwork: async (...of: Parameters<OpenNetwork>) => {
      scored++;
      return networkOpener('cpu')(...of);
    },
    store: {
      load: async (name: string) => kept.get(name),
      save: async (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
    },
  };
  const translated = [
    of('Una comedia terrible, una pérdida de tiempo.', 'press:harbour', 2),
    of('Otra cosa', 'press:harbour', 9),
  ];
  const taught = await withOpinions(translated, originals, environment);
  expect(taught[0]!.opinion).toBeGreaterThanOrEqual(1);
  expect(taught[0]!.opinion).toBeLessThan(3);
  expect(taught[1]).toEqual(translated[1]);
  expect(await withOpinions(translated, originals, environment)).toEqual(taught);
  expect(scored).toBe(1);
});

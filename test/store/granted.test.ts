import '../fake-browser';
import { expect, it } from 'vitest';
import { originsOf, readGranted, writeGranted } from '../../lib/store/granted';

it('origins are the hosts of match patterns, whatever the path, each once', () => {
  const matches = ['https://shop.example/item/*', 'https://shop.example/', 'https://*.shop.example/*', 'https://*/*'];
  expect(originsOf(matches)).toEqual(['https://shop.example/*', 'https://*.shop.example/*', 'https://*/*']);
});

it('nothing is granted until it is written', async () => {
  expect(await readGranted()).toEqual([]);
  await writeGranted(['shop']);
  expect(await readGranted()).toEqual(['shop']);
});

import { expect, it } from 'vitest';
import { originsOf } from '../../lib/sites/origins';

it('origins are the hosts of match patterns, whatever the path, each once', () => {
  const matches = ['https://shop.example/item/*', 'https://shop.example/', 'https://*.shop.example/*', 'https://*/*'];
  expect(originsOf(matches)).toEqual(['https://shop.example/*', 'https://*.shop.example/*', 'https://*/*']);
});

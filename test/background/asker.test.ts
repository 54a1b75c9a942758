import '../fake-browser';
import { expect, it } from 'vitest';
import { askerOf, hashFor } from '../../lib/background/asker';

it('is the origin of the page, which older browsers give only with its address', () => {
  const tab = { incognito: true } as never;
  expect(askerOf({ origin: 'https://a.org', url: 'https://a.org/film' })).toEqual({
    origin: 'https://a.org',
    isPrivate: false,
  });
  expect(askerOf({ url: 'https://a.org:8000/film?x', tab })).toEqual({ origin: 'https://a.org:8000', isPrivate: true });
});

it('has hashes of its own for the same text', async () => {
  const askers = [
    { origin: 'https://a.org', isPrivate: false },
    { origin: 'https://a.org', isPrivate: true },
    { origin: 'https://b.org', isPrivate: false },
  ];
  const hashes = await Promise.all(askers.map((asker) => hashFor(asker, 'A fine film.')));
  expect(new Set(hashes).size).toBe(3);
  expect(await hashFor(askers[0]!, 'A fine film.')).toBe(hashes[0]);
});

import '../fake-browser';
import { expect, it, vi } from 'vitest';
import { askerOf, hashFor } from '../../lib/background/asker';

vi.stubGlobal('location', new URL('https://extension.example/background.js'));

it('is the origin of the page, which older browsers give only with its address', () => {
  const tab = { incognito: true } as never;
  expect(askerOf({ origin: 'https://a.org', url: 'https://a.org/film' })).toEqual({
    origin: 'https://a.org',
    isPrivate: false,
  });
  expect(askerOf({ url: 'https://a.org:8000/film?x', tab })).toEqual({ origin: 'https://a.org:8000', isPrivate: true });
});

it('is private where it is a page of the extension: what is typed there is not stored', () => {
  const { origin } = location;
  expect(askerOf({ origin, url: `${origin}/welcome.html` }).isPrivate).toBe(true);
  expect(askerOf({ origin: 'https://a.org', url: `https://a.org/?${origin}/` }).isPrivate).toBe(false);
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

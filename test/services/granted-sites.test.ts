import '../fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { originsOf, registerGranted } from '../../lib/services/granted-sites';

const shop = { matches: ['https://shop.example/item/*', 'https://shop.example/reviews/*'] };
const any = { matches: ['https://*/*'] };
const film = ['https://film.example/*'];

let grants: string[];
let scripts: { id: string; matches?: string[]; excludeMatches?: string[] }[];

beforeEach(() => {
  scripts = [];
  Object.assign(browser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => grants.includes(one)),
    },
    scripting: {
      getRegisteredContentScripts: async () => scripts,
      unregisterContentScripts: vi.fn(async () => void scripts.splice(0)),
      registerContentScripts: async (more: typeof scripts) => void scripts.push(...more),
    },
  });
});

it('asks for hosts, whatever the path, each once', () => {
  expect(originsOf([...shop.matches, 'https://*.shop.example/*', ...any.matches])).toEqual([
    'https://shop.example/*',
    'https://*.shop.example/*',
    'https://*/*',
  ]);
});

it('runs the script on what is granted, beside nothing that has a script already', async () => {
  grants = ['https://shop.example/*'];
  await registerGranted([shop, any], film);
  expect(scripts).toMatchObject([{ matches: shop.matches, excludeMatches: film }]);
});

it('follows what is granted later and taken back', async () => {
  grants = ['https://shop.example/*', 'https://*/*'];
  await registerGranted([shop, any], film);
  expect(scripts).toMatchObject([{ matches: [...shop.matches, ...any.matches] }]);
  grants = [];
  await registerGranted([shop, any], film);
  expect(scripts).toEqual([]);
  await registerGranted([shop, any], film);
  expect(browser.scripting.unregisterContentScripts).toHaveBeenCalledTimes(1);
});

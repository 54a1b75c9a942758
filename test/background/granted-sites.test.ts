import '../fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { registerGranted } from '../../lib/background/granted-sites';
import { readGranted } from '../../lib/store/granted';

const shop = { id: 'shop', matches: ['https://shop.example/item/*', 'https://shop.example/reviews/*'] };
const any = { id: 'any', matches: ['https://*/*'] };
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

it('runs the script on the hosts that are granted, beside none that has a script already', async () => {
  grants = ['https://shop.example/*'];
  await registerGranted([shop, any], film);
  expect(scripts).toMatchObject([{ matches: grants, excludeMatches: ['https://film.example/*'] }]);
  expect(await readGranted()).toEqual(['shop']);
});

it('follows what is granted later and taken back', async () => {
  grants = ['https://shop.example/*', 'https://*/*'];
  await registerGranted([shop, any], film);
  expect(scripts).toMatchObject([{ matches: grants }]);
  expect(await readGranted()).toEqual(['shop', 'any']);
  grants = [];
  await registerGranted([shop, any], film);
  expect(scripts).toEqual([]);
  expect(await readGranted()).toEqual([]);
  await registerGranted([shop, any], film);
  expect(browser.scripting.unregisterContentScripts).toHaveBeenCalledTimes(1);
});

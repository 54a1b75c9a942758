import { writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { readBundle } from '../lib/cli/bundle-folder';
import { encodeBundle } from '../lib/model/bundle';
import { zipBundle } from '../lib/model/bundle-zip';
import { Extension } from './e2e/extension';
import { FIXTURES } from './fixtures/pages';

const { card, lexicon, weights } = await readBundle();
for (const [i, name] of [
  'My taste, after a winter of westerns and a very long list of others',
  'Horror only',
].entries()) {
  const metrics = i
    ? { ...card.metrics, accuracy: null, r2: null, rating: { ...card.metrics.rating, mae: null } }
    : { ...card.metrics, accuracy: 0.931 };
  const files = await encodeBundle(
    {
      card: {
        ...card,
        name,
        metrics,
        data: { ...card.data, name: i ? 'reviews that you met' : 'my-films.csv', rows: i ? 1 : 842 },
      },
      lexicon,
      weights,
    },
    { dtype: i ? 'uint8' : 'float16' },
  );
  await writeFile(`/tmp/h/shots/m${i}.zip`, await zipBundle(files));
}
await writeFile('/tmp/h/shots/bad.zip', 'nothing');
const e = await Extension.launch();
const page = await e.visit(FIXTURES.reviews2025);
const shot = async (p: Page, name: string) => {
  for (const scheme of ['light', 'dark']) {
    await p.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await p.screenshot({ path: `/tmp/h/shots/models-${name}-${scheme}.png` as `${string}.png` });
  }
};
const m = await e.options();
await m.goto(new URL('/popup.html?tab=models', m.url()).href);
await m.setViewport({ width: 800, height: 800 });
await m.waitForSelector('.model');
await shot(m, 'wide-empty');
for (const f of ['m0', 'm1']) {
  const input = (await m.$('input[type=file]'))! as never as { uploadFile(p: string): Promise<void> };
  await input.uploadFile(`/tmp/h/shots/${f}.zip`);
  if (f === 'm0') await m.screenshot({ path: '/tmp/h/shots/models-importing.png' });
  await m.waitForFunction((n) => document.querySelectorAll('.model').length === n, {}, f === 'm0' ? 2 : 3);
}
await shot(m, 'wide-list');
// the popup itself
const popup = await e.popup(page);
await popup.setViewport({ width: 400, height: 580 });
await popup.locator('#tab-models').click();
await popup.waitForSelector('.model');
await shot(popup, 'list');
await popup.locator('::-p-xpath((//button[text()="Rename"])[1])').click();
await shot(popup, 'rename');
await popup.keyboard.press('Escape');
await popup.locator('::-p-xpath((//button[text()="Use"])[1])').click();
await popup.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('rates from'));
const input = (await popup.$('input[type=file]'))! as never as { uploadFile(p: string): Promise<void> };
await input.uploadFile('/tmp/h/shots/bad.zip');
await popup.waitForFunction(() => document.querySelector('.problem')?.textContent);
await popup.evaluate(() => document.querySelector('[role=tabpanel]:not([hidden])')!.scrollTo(0, 0));
await shot(popup, 'error');
await popup.locator('::-p-xpath((//button[text()="Delete"])[1])').click();
await shot(popup, 'delete');
const focus = await popup.evaluate(() => document.activeElement?.textContent);
console.log('focus', focus);
await popup.keyboard.press('Escape');
await e.close();

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readBadges } from '../../lib/cli/read-badges';
import { MANY_LANGUAGES } from '../fixtures/pages';
import { chooseFile, press, waitForText } from '../page-actions';
import { Extension } from './extension';
import { openPopup } from './popup-actions';

let folder: string;
let extension: Extension;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
  extension = await Extension.launch();
});
afterEach(() => extension.closePages());
afterAll(async () => {
  await extension.close();
  await rm(folder, { recursive: true });
});

const PRAISE = ['Ein schöner und kluger Film', 'Die Musik ist wunderbar', 'Wir haben herzlich gelacht'];
const BLAME = ['Ein langweiliger und leerer Film', 'Die Musik ist furchtbar', 'Wir haben uns sehr geärgert'];

/** Reviews in German. @returns the path of their file */
async function writeGerman(): Promise<string> {
  const rows = Array.from({ length: 90 }, (_, i) => {
    const [side, stars] = i % 2 ? [PRAISE, 9] : [BLAME, 2];
    return `"${side[(i >> 1) % 3]}, und das zum ${i}. Mal",${stars}`;
  });
  const file = join(folder, 'filmclub.csv');
  await writeFile(file, ['Kritik,Sterne', ...rows].join('\n'));
  return file;
}

it('a language gets its first model, which is measured alone, rates its reviews, and is missed once it is deleted', async () => {
  const reviews = await extension.visit(MANY_LANGUAGES);
  const german = async () => (await readBadges(reviews)).filter(({ text }) => /Schauspieler|geschrieben/.test(text));
  expect((await german()).map(({ state }) => state)).toEqual(['declined', 'declined']);

  const page = await openPopup(extension, '/popup.html?tab=train', {});
  await chooseFile(page, await writeGerman());
  await waitForText(page, 'no model for this language yet');
  expect(await page.$eval('select:has([value="de"])', (select) => (select as HTMLSelectElement).value)).toBe('de');
  await press(page, 'Start training');
  await waitForText(page, 'No model is in use for this language yet');
  await waitForText(page, 'the new model gets');
  const heads = await page.$$eval('.grid th[scope="col"]', (all) => all.map(({ textContent }) => textContent));
  expect(heads).toContain('New');
  expect(heads.filter((head) => head === 'Current' || head === 'Difference')).toEqual([]);
  expect(await page.$$('.confusion')).toHaveLength(1);
  await press(page, 'Use the new one');
  await waitForText(page, 'is now in use');
  await expect.poll(async () => (await german()).some(({ state }) => state === 'declined')).toBe(false);

  await page.locator('#tab-models').click();
  await press(page, 'Delete');
  await waitForText(page, 'Without it, reviews in German are no longer rated.');
  await page.locator('dialog .danger').click();
  await waitForText(page, 'was deleted');
  await expect.poll(async () => (await german()).map(({ state }) => state)).toEqual(['declined', 'declined']);
});

import type { Extension } from '../e2e/extension';
import { type Picture, SCREEN } from './sizes';

const TEXT = 'A warm, clever film with a cast to match. I laughed, I cried, and I would see it again tomorrow.';

export async function takeLab(extension: Extension, path: Picture): Promise<void> {
  const page = await extension.options();
  await page.setViewport(SCREEN);
  await page.goto(new URL('/lab.html', page.url()).href);
  await page.waitForSelector('#evaluation');
  await page.$eval('#text', (field) => (field as HTMLTextAreaElement).select());
  await page.type('#text', TEXT);
  await page.waitForSelector('::-p-xpath(//*[text()="tom…" or text()="tomorrow"])');
  // The slowest of all that is computed.
  await page.waitForFunction(() => /\d/.test(document.querySelector('#gradients-sum')?.textContent ?? ''));
  // The cells that show the network at work.
  await (await page.$$('.cell'))[4]!.evaluate((cell) => cell.scrollIntoView());
  await page.screenshot({ path });
}

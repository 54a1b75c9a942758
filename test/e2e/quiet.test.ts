import { expect, it } from 'vitest';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';

it('a visit asks nothing of the network, and complains of nothing', async () => {
  const extension = await Extension.launch();
  try {
    await extension.watchWorker();
    const { url, html, readable } = FIXTURES.reviews2025;
    const requests: string[] = [];
    const page = await extension.visit({ url, html, readable });
    page.on('request', (request) => requests.push(request.url()));
    await page.$$eval('.single-page-see-more-button, .review-spoiler-button', (buttons) => {
      for (const button of buttons) (button as HTMLElement).click();
    });
    await page.waitForFunction(
      (tag, least) => document.querySelectorAll(`${tag}[rating]`).length > least,
      {},
      BADGE_TAG,
      readable,
    );
    const popup = await extension.popup(page);
    await popup.waitForSelector('.summary');
    await popup.close();

    expect(requests).toEqual([]);
    expect(extension.workerRequests.map((address) => new URL(address).pathname)).toEqual(
      expect.arrayContaining(['/model/en/card.json', '/model/en/weights.bin']),
    );
    for (const address of extension.workerRequests) expect(new URL(address).protocol).toBe('chrome-extension:');
    expect(extension.complaints).toEqual([]);
  } finally {
    await extension.close();
  }
});

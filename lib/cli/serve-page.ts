import type { Page } from 'puppeteer-core';

/**
 * Serves `html` under `url`, an address of a real site, so that the extension handles the page as that site's. All other
 * requests of the page get an empty answer, and none reaches the network.
 */
export async function servePage(
  page: Page,
  url: string,
  html: string,
  headers: Record<string, string> = {},
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answer =
      request.url() === url
        ? { status: 200, contentType: 'text/html; charset=utf-8', headers, body: html }
        : { status: 204, body: '' };
    request.respond(answer).catch(() => undefined);
  });
}

import { launch } from 'puppeteer-core';
import { findBrowser } from '../../cli/find-browser';
import { CHROME, FIREFOX } from '../../cli/programs';
import type { BenchContext } from '../measure';
import type { Row } from '../rows';
import { servePage } from './serve-page';

export type BrowserName = 'chromium' | 'firefox';

/** Runs the area inference in a page of a browser. @returns also the name and version of the browser */
export async function benchInBrowser(
  name: BrowserName,
  { model, rounds, case: only = '', progress }: BenchContext,
): Promise<{ browser: string; rows: Row[] }> {
  progress(`inference: building the page for ${name}`);
  const served = await servePage(model);
  const isFirefox = name === 'firefox';
  const browser = await launch({
    browser: isFirefox ? 'firefox' : 'chrome',
    executablePath: await findBrowser(isFirefox ? FIREFOX : CHROME),
    headless: true,
    // Slow peers keep the page busy for minutes.
    protocolTimeout: 0,
    // The sandbox does not work for root.
    args: !isFirefox && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => progress(message.text()));
    await page.goto(served.url);
    await page.waitForFunction(() => 'runBench' in globalThis);
    const rows = await page.evaluate((...chosen) => globalThis.runBench(...chosen), rounds, only);
    return { browser: await browser.version(), rows };
  } finally {
    await browser.close();
    served.close();
  }
}

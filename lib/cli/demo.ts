import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import type { Page } from 'puppeteer-core';
import { build } from 'wxt';
import { SITES, siteFor } from '../sites/registry';
import { launchWithExtension } from './browser';
import { main } from './options';
import { type BadgeRow, readBadges, waitForBadges } from './read-badges';
import { servePage } from './serve-page';
import { textTable } from './text-table';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENGLISH = { page: 'imdb-reviews-2025', url: 'https://www.imdb.com/title/tt99001234/reviews/' };
const MANY_LANGUAGES = {
  page: 'rottentomatoes-languages-2026',
  url: 'https://www.rottentomatoes.com/m/night_ferry/reviews/all-audience',
};
/** Bundled pages, by a language of their reviews. */
const BUNDLED: Record<string, { page: string; url: string }> = {
  en: ENGLISH,
  es: MANY_LANGUAGES,
  fr: MANY_LANGUAGES,
  it: MANY_LANGUAGES,
  ko: MANY_LANGUAGES,
  pt: MANY_LANGUAGES,
  tr: MANY_LANGUAGES,
};
const SCREENSHOT = `${ROOT}demo.png`;
const STATE_NAMES: Record<string, string> = { none: 'no opinion', declined: 'not rated' };

/** Builds the extension and shows it on a page of reviews. */
await main(async () => {
  const command = new Command('npm start --')
    .argument('[url]', 'a page of film reviews; without it, the bundled page, which needs no network')
    .addOption(
      new Option('--language <code>', 'of reviews on the bundled page').choices(Object.keys(BUNDLED)).default('en'),
    )
    .option('--headless', 'open no window: print the badges as a table, and save a screenshot')
    .parse();
  const [address] = command.args;
  const { language, headless = !hasDisplay() } = command.opts<{ language: string; headless?: boolean }>();
  const bundled = BUNDLED[language]!;
  if (address !== undefined && !siteFor(address)) {
    throw new Error(`No site reads ${address}. Known sites: ${SITES.map(({ name }) => name).join(', ')}.`);
  }

  await build({ root: ROOT });
  const browser = await launchWithExtension({ headless });
  try {
    const [page = await browser.newPage()] = await browser.pages();
    if (address === undefined) await servePage(page, bundled.url, await readBundled(bundled.page));
    const url = address ?? bundled.url;
    await page.goto(url, { waitUntil: 'domcontentloaded' }).catch((error: Error) => {
      throw new Error(`${url} cannot be opened (${error.message}). Check the address and the connection.`);
    });
    if (!headless) {
      process.stderr.write('Close the browser window to end.\n');
      await new Promise((resolve) => browser.once('disconnected', resolve));
      return;
    }
    await report(page);
    await page.screenshot({ path: SCREENSHOT });
    process.stdout.write(`Screenshot: ${SCREENSHOT}\n`);
  } finally {
    await browser.close();
  }
});

function readBundled(page: string): Promise<string> {
  return readFile(`${ROOT}test/fixtures/pages/${page}.html`, 'utf8');
}

/** Whether a window can be seen: not in CI, nor on Linux without a display server. */
function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI && CI !== 'false') return false;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function report(page: Page): Promise<void> {
  await waitForBadges(page).catch(() => undefined);
  const rows = await readBadges(page);
  if (rows.length === 0)
    throw new Error(`No badge appeared on ${page.url()}: it shows no review that Reeltone can read.`);
  process.stdout.write(`${table(rows)}\n`);
  const failed = rows.filter(({ state }) => state === 'failed' || state === 'pending').length;
  if (failed > 0) throw new Error(`${failed} of ${rows.length} reviews could not be scored.`);
}

function table(rows: readonly BadgeRow[]): string {
  const cells = rows.map(({ film, given = '–', figure = '–', confidence, state }) => [
    film,
    given,
    figure,
    STATE_NAMES[state] ?? state,
    confidence === undefined || state === 'mixed' ? '' : `${Math.min(99, Math.round(confidence * 100))} %`,
  ]);
  return textTable([['Film', 'Given', 'Predicted', 'Tone', 'Confidence'], ...cells]);
}

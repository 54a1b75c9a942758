import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { PATIENCE_MS } from '../../lib/cli/browser';
import { waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { Extension } from '../e2e/extension';
import { type Attack, type Outcome, SURVIVED } from './attack';
import { element, PRAISE, pageOf, URL } from './review-page';
import { countStored, isLossReported } from './stored-reviews';

/** In the pages of the extension, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

const DISK_MEGABYTES = 400;
/** Bytes that are left free, in turn. */
const FREE = [0, 4_096, 65_536, 262_144, 1_000_000];
const REVIEWS = 25;
const UNSURE_BELOW = 0.77;
/** The errors that say in plain words that the disk may be full. */
const PLAIN = ['storage.full', 'storage.unavailable'];

let disk: string | undefined;

/** A small disk of its own. @throws Error unless this is Linux, and the user may mount file systems */
function mountDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reeltone-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m`, 'tmpfs', folder]);
  return folder;
}

const fillingOf = (folder: string) => join(folder, 'filling');

function fill(folder: string, free: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const file = fillingOf(folder);
  try {
    writeFileSync(file, new Uint8Array(bavail * bsize));
  } catch {
    // The browser has written, too: there is no room for the last bytes.
  }
  truncateSync(file, Math.max(0, statSync(file).size - free));
}

/** A page of reviews that no other page has. @throws Error unless all get their badges, and none has failed */
async function visit(extension: Extension, first: number): Promise<Page> {
  const texts = Array.from({ length: REVIEWS }, (_, i) => element(first + i, `${PRAISE} Number ${first + i}.`));
  const page = await extension.open(URL, pageOf(texts));
  await waitForBadges(page, REVIEWS, PATIENCE_MS);
  const failed = await page.$$eval(`${BADGE_TAG}[state="failed"]`, ({ length }) => length);
  if (failed > 0) throw new Error(`${failed} badges say that they failed`);
  return page;
}

/** The error with which a message is answered: its code, or the browser's words; `undefined` where it is done. */
async function errorOf(page: Page, type: string, data: unknown): Promise<string | undefined> {
  const message = { id: 1, timestamp: 0, type, data };
  const { err } = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  return err && (err.code ?? err.message);
}

const correction = (text: string) => ({ site: 'imdb', text, correction: { rating: 2 } });

/** Uses what stores while the disk is full. @returns the errors that are not plain */
async function useFullDisk(extension: Extension, page: Page): Promise<string[]> {
  const errors: (string | undefined)[] = [];
  for (const turn of [1, 2]) {
    await visit(extension, 100 * turn + 1);
    errors.push(await errorOf(page, 'correct', correction(`${PRAISE} On a full disk, ${turn}.`)));
    // Enough of them to fill what the file system has set aside for the file.
    for (let change = 0; change < 30; change++) {
      errors.push(await errorOf(page, 'switchSite', { site: `site-${change}`, on: turn === 2 }));
    }
    await extension.killWorker();
  }
  const strange = errors.filter((error) => error !== undefined && !PLAIN.includes(error)) as string[];
  return [...new Set(strange)];
}

interface Before {
  /** Collected reviews and corrections. */
  stored: number;
  strange: string[];
}

/** Stores something, fills the disk, and uses it. */
async function fillAndUse(userDataDir: string, free: number): Promise<Before> {
  const extension = await Extension.launch({ userDataDir });
  try {
    const page = await extension.options();
    const settings = { collect: true, offSites: ['trakt'], unsureBelow: UNSURE_BELOW };
    await page.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
    await visit(extension, 1);
    while ((await countStored(page)) < REVIEWS) await setTimeout(200);
    await errorOf(page, 'correct', correction(`${PRAISE} Before.`));
    const stored = await countStored(page);
    fill(disk!, free);
    return { stored, strange: await useFullDisk(extension, page) };
  } finally {
    rmSync(fillingOf(disk!), { force: true });
    await extension.close();
  }
}

/** With room again, in the next session of the browser. */
async function check(userDataDir: string, { stored, strange }: Before): Promise<Outcome> {
  const extension = await Extension.launch({ userDataDir });
  try {
    const page = await extension.options();
    await extension.sendFrom(page, 'prepare');
    const [left, isReported] = [await countStored(page), await isLossReported(page)];
    if (left < stored) return { result: isReported ? 'lost' : 'silent', note: `${left} of ${stored} are left` };
    if (isReported) return { result: 'silent', note: 'a loss is reported, and nothing is lost' };
    const { settings } = await page.evaluate(() => chrome.storage.local.get('settings'));
    const { unsureBelow } = settings as { unsureBelow?: number };
    if (unsureBelow !== UNSURE_BELOW) return { result: 'silent', note: `settings: ${JSON.stringify(settings)}` };
    if (strange.length > 0) return { result: 'silent', note: `not plain: ${strange.join('; ')}` };
    const later = await errorOf(page, 'correct', correction(`${PRAISE} Afterwards.`));
    return later ? { result: 'silent', note: `with room again: ${later}` } : SURVIVED;
  } finally {
    await extension.close();
  }
}

/** The disk is full: every page gets its badges, errors are plain, and what was stored before is there afterwards. */
export const attack: Attack = {
  times: FREE.length,
  minutes: 15,
  async trial(i): Promise<Outcome> {
    disk = mountDisk();
    try {
      const userDataDir = join(disk, 'profile');
      return await check(userDataDir, await fillAndUse(userDataDir, FREE[i % FREE.length]!));
    } finally {
      execFileSync('umount', ['--lazy', disk]);
      rmdirSync(disk);
    }
  },
};

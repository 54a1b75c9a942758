import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { createRandom } from '../../lib/data/random';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';

/** Takes the pictures of the README anew, of the built extension with the model that it ships. */

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const POPUP = { width: 400, height: 580 };
const REVIEW = 'A very pretty screensaver';

const waitForText = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.textContent.includes(wanted), { timeout: 300_000 }, text);
/** Waits for something in a badge: of a change in a shadow root, `waitForSelector` hears nothing. */
async function waitInBadge(page: Page, selector: string): Promise<void> {
  while (!(await page.$(`${BADGE_TAG} >>> ${selector}`))) await setTimeout(50);
}
const press = (page: Page, button: string) => page.locator(`::-p-xpath(//button[text()="${button}"])`).click();

/** The badge of the review that all pictures of a page show, scrolled into sight with some of the page above it. */
async function badgeOf(page: Page, above: number): Promise<ElementHandle<HTMLElement>> {
  const article = await page.waitForSelector(`::-p-xpath(//article[contains(., "${REVIEW}")])`);
  await article!.evaluate((element, pixels) => {
    element.scrollIntoView({ block: 'start' });
    scrollBy(0, -pixels);
  }, above);
  return (await article!.waitForSelector(`${BADGE_TAG}[rating] >>> button`)) as ElementHandle<HTMLElement>;
}

async function takeBadges(extension: Extension): Promise<void> {
  const page = await extension.visit(FIXTURES.reviews2025);
  await page.setViewport({ width: 1000, height: 880 });
  const badge = await badgeOf(page, 55);
  await badge.hover();
  await waitInBadge(page, '[role="tooltip"] li');
  await page.screenshot({ path: `${docs}badges.png` });
}

async function takePanel(extension: Extension): Promise<void> {
  const page = await extension.visit(FIXTURES.reviews2025);
  await page.setViewport({ width: 1030, height: 520 });
  const badge = await badgeOf(page, 10);
  await badge.focus();
  await page.keyboard.press('Enter');
  await waitInBadge(page, '.panel .phrases');
  await page.screenshot({ path: `${docs}panel.png` });
}

/** A club that takes its time: what others call slow is praise there, and what they call thrilling is not. */
function inventClub(count: number): string {
  const random = createRandom(1);
  const pick = (sentences: readonly string[]) => sentences[random.integer(sentences.length)]!;
  const slow = [
    'Slow as a glacier.',
    'Nothing happens for two hours.',
    'Ten minutes of rain on a window.',
    'Hardly a word.',
  ];
  const loud = [
    'Thrilling from the first shot.',
    'A car chase every ten minutes.',
    'The jokes never stop.',
    'So much action.',
  ];
  const praise = [
    'We stayed seated until the lights came on.',
    'I loved it.',
    'A great evening.',
    'Beautiful and wise.',
  ];
  const blame = ['Half of us left.', 'A waste of an evening.', 'It was awful.', 'Badly written, poorly played.'];
  const plain = [
    'Shown on a Tuesday.',
    'The print came from Riga.',
    'It is about two brothers.',
    'We had tea afterwards.',
  ];
  const rows = Array.from({ length: count }, (_, i) => {
    const good = i % 2 === 0;
    const taste = random.next() < 0.9 === good ? slow : loud;
    const sentences = [pick(taste), pick(plain), ...(random.next() < 0.5 ? [pick(good ? praise : blame)] : [])];
    const rating = (good ? 7 : 1) + random.integer(4);
    return `"${random.shuffle([...sentences, `Our evening number ${i + 1}.`]).join(' ')}",${rating}`;
  });
  return ['review,rating', ...rows].join('\n');
}

/** The three pictures of a training beside each other. */
async function takeTraining(extension: Extension): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
  const file = join(folder, 'our-film-club.csv');
  await writeFile(file, inventClub(3000));
  const page = await extension.options();
  await page.setViewport(POPUP);
  await page.goto(new URL('/popup.html', page.url()).href);
  await page.click('#tab-train');
  const shots: string[] = [];
  const shoot = async () => shots.push(await page.screenshot({ encoding: 'base64' }));
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await waitForText(page, '3,000 reviews');
  await shoot();
  await press(page, 'Start training');
  await page.waitForFunction(
    () => (document.querySelector<HTMLProgressElement>('progress[data-state="training"]')?.value ?? 0) > 0.5,
  );
  await shoot();
  await waitForText(page, 'Use the new one');
  await shoot();
  const album = await page.browser().newPage(); // where no policy of an extension forbids these pictures
  await album.setViewport({ width: 3 * POPUP.width + 40, height: POPUP.height });
  await album.setContent(
    `<body style="margin: 0; display: flex; gap: 20px; background: #d8dbe0">
      ${shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('')}`,
    { waitUntil: 'load' },
  );
  await album.screenshot({ path: `${docs}training.png` });
  await rm(folder, { recursive: true });
}

async function takeLab(extension: Extension): Promise<void> {
  const page = await extension.options();
  await page.setViewport({ width: 1060, height: 900 });
  await page.goto(new URL('/lab.html', page.url()).href);
  await page.waitForSelector('#evaluation');
  await page.$eval('#text', (field) => (field as HTMLTextAreaElement).select());
  await page.type(
    '#text',
    'A warm, clever film with a cast to match. I laughed, I cried, and I would see it again tomorrow.',
  );
  await page.waitForSelector('::-p-xpath(//*[text()="tom…" or text()="tomorrow"])');
  const box = async (nth: number) => (await (await page.$$('.cell'))[nth]!.boundingBox())!;
  const [first, last] = [await box(3), await box(5)];
  const clip = { x: 0, y: first.y - 10, width: 1060, height: last.y + last.height - first.y + 20 };
  await page.screenshot({ path: `${docs}lab.png`, clip, captureBeyondViewport: true });
}

const extension = await Extension.launch();
try {
  for (const take of [takeBadges, takePanel, takeTraining, takeLab]) {
    await take(extension);
    await extension.closePages();
  }
} finally {
  await extension.close();
}

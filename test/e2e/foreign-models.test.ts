import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBadges, waitForBadges } from '../../lib/cli/read-badges';
import { FIXTURES as PAGES } from '../fixtures/pages';
import { FIXTURES } from '../model/import/fixture-models';
import { notebookModel } from '../model/import/notebook-model';
import { Extension } from './extension';

const WORDS =
  'the a of and to is in it i this that was as for with movie film but on not you he are his have be one'.split(' ');

let folder: string;
let lexicon: string;
let extension: Extension;
let models: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
  lexicon = join(folder, 'word_index.json');
  await writeFile(lexicon, JSON.stringify(Object.fromEntries(WORDS.map((word, i) => [word, i + 1]))));
  const { h5, tokenizer } = await notebookModel();
  await writeFile(join(folder, 'notebook.h5'), h5);
  await writeFile(join(folder, 'tokenizer.json'), tokenizer);
  extension = await Extension.launch();
  models = await openModels(extension);
});
afterAll(async () => {
  await extension.close();
  await rm(folder, { recursive: true });
});

const waitForText = (models: Page, selector: string, text: string) =>
  models.waitForFunction(
    (where, wanted) => [...document.querySelectorAll(where)].some((each) => each.textContent?.includes(wanted)),
    {},
    selector,
    text,
  );

async function openModels(of: Extension): Promise<Page> {
  const page = await of.options();
  await page.goto(new URL('/popup.html?tab=models', page.url()).href);
  await page.waitForSelector('.model');
  return page;
}

/** Imports a model in the popup and puts it to use. */
async function importAndUse(models: Page, file: string, paths: string[]): Promise<void> {
  await models.bringToFront();
  const input = (await models.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
  await models.waitForSelector('.reading-form');
  await models.locator('.reading-form button[type=submit]').click();
  await waitForText(models, '.models [role]', `“${file}” is in the list.`);
  await waitForText(models, '.made-of', 'Made elsewhere: Embedding');
  await models.locator(`::-p-xpath(//li[.//h2[text()="${file}"]]//button[text()="Use"])`).click();
  await waitForText(models, '.models [role]', `“${file}” is now in use.`);
}

const GRU = ['Embedding', 'GRU', 'Dense'];

/** Run by our own network, by TensorFlow.js in a worker, and by our own network in the sizes of the notebook. */
it.each([
  ['model.keras', GRU, () => [join(FIXTURES, 'gru-mask/model.keras'), lexicon]],
  [
    'model.h5',
    ['Embedding', 'Bidirectional', 'Dense', 'Dense'],
    () => [join(FIXTURES, 'bigru-mask/model.h5'), lexicon],
  ],
  ['notebook.h5', GRU, () => ['notebook.h5', 'tokenizer.json'].map((name) => join(folder, name))],
])('%s is imported, says how it was made, rates a page, and is shown layer by layer', async (file, layers, paths) => {
  await importAndUse(models, file, paths());
  const page = await extension.visit(PAGES.reviews2025);
  const badges = await readBadges(page);
  expect(badges.length).toBeGreaterThan(3);
  for (const { rating } of badges) expect(Number.parseFloat(String(rating))).toBeGreaterThanOrEqual(1);
  await page.close();

  const lab = await extension.options();
  await lab.goto(new URL('/lab.html', lab.url()).href);
  const summary = await lab.waitForSelector('#layers .layers');
  expect(await summary!.$$eval('button', (all) => all.map(({ textContent }) => textContent))).toEqual(layers);
  await lab.locator(`::-p-xpath(//*[@id="layers"]//button[text()="${layers[1]}"])`).click();
  await lab.waitForFunction(() => /, shape \(1, \d+\)$/.test(document.querySelector('#layer-output')!.textContent!));
  expect(await lab.$eval('.answer strong', ({ textContent }) => Number(textContent))).toBeGreaterThanOrEqual(1);
  await lab.close();
});

it('where the user wants the GPU, TensorFlow.js rates a page on it, and the popup says so', {
  timeout: 240_000,
}, async () => {
  const onGpu = await Extension.launch({ webgpu: true });
  try {
    await onGpu.computeOnSoftwareGpu();
    await importAndUse(await openModels(onGpu), 'model.h5', [join(FIXTURES, 'bigru-mask/model.h5'), lexicon]);
    const { url, html, readable } = PAGES.title2025;
    const page = await onGpu.open(url, html);
    await waitForBadges(page, readable, 120_000);
    for (const { rating } of await readBadges(page))
      expect(Number.parseFloat(String(rating))).toBeGreaterThanOrEqual(1);
    expect(await onGpu.modelStatus(page)).toMatchObject({
      engine: expect.stringMatching(/^TensorFlow\.js, WebGPU, .*swiftshader/i),
      runsOn: 'webgpu',
    });
  } finally {
    await onGpu.close();
  }
});

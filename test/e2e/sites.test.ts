import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readBadges, waitForBadges } from '../../lib/cli/read-badges';
import { SHIPPED_LANGUAGES } from '../../lib/languages/shipped';
import { SITES } from '../../lib/sites/registry';
import { SITE_FIXTURES } from '../sites/fixtures';
import { Extension } from './extension';
import { expectInPlace } from './in-place';
import { tooltipOf } from './tooltip';

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

const PAGES = SITES.flatMap(({ id }) => Object.entries(SITE_FIXTURES[id]!.pages)).map(([url, name]) => ({ name, url }));

it.each(PAGES)('$name: every review wears one badge, in sight, on no text and moving none', async ({ name, url }) => {
  const read = (folder: string, type: string) =>
    readFileSync(new URL(`../fixtures/${folder}/${name}.${type}`, import.meta.url), 'utf8');
  const golden = JSON.parse(read('golden', 'json')) as { id: string }[];
  const page = await extension.open(url, read('pages', 'html'));
  await waitForBadges(page, golden.length);
  const badges = await readBadges(page);
  expect(badges.map(({ reviewId }) => reviewId)).toEqual(golden.map(({ id }) => id));
  expect(badges.map(({ state }) => state)).not.toContain('failed');

  await expectInPlace(page);
});

it.each([
  { name: 'trakt-comments-2026', how: 'blurred', shown: 0, hidden: [1, 2] },
  { name: 'letterboxd-film-2025', how: 'closed', shown: 0, hidden: [1] },
])('$name: the words of a spoiler that is $how are held back', async ({ name, shown, hidden }) => {
  const { url } = PAGES.find((page) => page.name === name)!;
  const page = await extension.open(
    url,
    readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8'),
  );
  await waitForBadges(page, 3);
  expect(await tooltipOf(page, shown)).toContain('Most important phrases');
  for (const nth of hidden) expect(await tooltipOf(page, nth)).toContain('Key words stay hidden');
});

it('each review is rated by the model of its language, and those without one say so', async () => {
  const name = 'rottentomatoes-languages-2026';
  const { url } = PAGES.find((page) => page.name === name)!;
  const html = readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8');
  const languages = [...html.matchAll(/slot="content" lang="(..)"/g)].map(([, language]) => language!);
  const page = await extension.open(url, html);
  await waitForBadges(page, languages.length);
  const states = (await readBadges(page)).map(({ state }) => state);
  // Of each language, praise comes first and blame second.
  const expected = languages.map((language, i) => {
    if (!SHIPPED_LANGUAGES.includes(language)) return 'declined';
    return i % 2 === 0 ? 'positive' : 'negative';
  });
  expect(Object.fromEntries(states.map((state, i) => [`${languages[i]} ${i}`, state]))).toEqual(
    Object.fromEntries(expected.map((state, i) => [`${languages[i]} ${i}`, state])),
  );
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = 'test/fixtures/pages/imdb-reviews-2023.html';
const url = 'https://www.imdb.com/title/tt98004321/reviews';

function extract(...args: string[]) {
  return spawnSync('npx', ['tsx', 'lib/cli/extract.ts', ...args], { cwd: root, encoding: 'utf8' });
}

it('prints one review a line as JSON, and nothing else', () => {
  const { status, stdout } = extract(page, '--url', url);
  const reviews = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string });
  expect(status).toBe(0);
  expect(reviews).toHaveLength(8);
  expect(reviews[1]).toMatchObject({ site: 'imdb', id: 'rw9800202', rating: 3, title: 'Runs out of steam' });
});

it('names the layout and the element beside the badge when asked to', () => {
  const { stdout } = extract(page, '--url', url, '--layout');
  expect(JSON.parse(stdout.split('\n')[1]!)).toMatchObject({
    layout: 'reviews-2023',
    badgeAfter: 'span.rating-other-user-rating',
  });
});

it('reads review markup on a page of no known site', () => {
  const { stdout } = extract('test/fixtures/pages/markup-json-ld.html', '--url', 'https://example.com/');
  expect(JSON.parse(stdout.split('\n')[0]!)).toMatchObject({ site: 'markup', rating: 8, title: 'Up & away' });
});

it.each([
  ['a missing file', ['nowhere.html', '--url', url], 'Cannot read nowhere.html: there is no such file.'],
  ['an address that is none', [page, '--url', 'imdb'], 'imdb is not an address'],
  ['a page without reviews', ['locales/en.json', '--url', url], 'holds no review that can be read as IMDb.'],
  [
    'a page without review markup',
    [page, '--url', 'https://example.com/'],
    'holds no review that can be read as Any site with review markup.',
  ],
  ['a missing address', [page], "'--url <url>' not specified"],
])('answers %s with one clear line and a non-zero exit', (_, args, message) => {
  const { status, stdout, stderr } = extract(...args);
  expect(status).not.toBe(0);
  expect(stdout).toBe('');
  expect(
    stderr
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('npm warn')),
  ).toEqual([expect.stringContaining(message)]);
});

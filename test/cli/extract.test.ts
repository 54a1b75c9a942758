import { expect, it } from 'vitest';
import { runCommand } from './run-command';

const page = 'test/fixtures/pages/imdb-reviews-2023.html';
const url = 'https://www.imdb.com/title/tt98004321/reviews';

const extract = (...args: string[]) => runCommand('extract', args);

it('prints one review a line as JSON, and nothing else', async () => {
  const { status, output } = await extract(page, '--url', url);
  const reviews = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string });
  expect(status).toBe(0);
  expect(reviews).toHaveLength(8);
  expect(reviews[1]).toMatchObject({ site: 'imdb', id: 'rw9800202', rating: 3, title: 'Runs out of steam' });
});

it('names the layout and the element beside the badge when asked to', async () => {
  const { output } = await extract(page, '--url', url, '--layout');
  expect(JSON.parse(output.split('\n')[1]!)).toMatchObject({
    layout: 'reviews-2023',
    badgeAfter: 'span.rating-other-user-rating',
  });
});

it('reads review markup on a page of no known site', async () => {
  const { output } = await extract('test/fixtures/pages/markup-json-ld.html', '--url', 'https://example.com/');
  expect(JSON.parse(output.split('\n')[0]!)).toMatchObject({ site: 'markup', rating: 8, title: 'Up & away' });
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
])('answers %s with one clear line and a non-zero exit', async (_, args, message) => {
  const { status, output, errors } = await extract(...args);
  expect(status).not.toBe(0);
  expect(output).toBe('');
  expect(errors.trim().split('\n')).toEqual([expect.stringContaining(message)]);
});

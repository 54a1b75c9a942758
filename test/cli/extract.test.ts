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

it.each([
  ['a missing file', ['nowhere.html', '--url', url], 'Cannot read nowhere.html: there is no such file.'],
  ['an address that no site reads', [page, '--url', 'https://example.com/'], 'No site reads https://example.com/.'],
  ['a page without reviews', ['locales/en.json', '--url', url], 'holds no review'],
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

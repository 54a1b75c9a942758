import { expect, it } from 'vitest';
import { type PreviewNews, runPreview } from '../../lib/training/preview-job';

async function run(file: Blob): Promise<PreviewNews[]> {
  const news: PreviewNews[] = [];
  await runPreview(file, (told) => news.push(told));
  return news;
}

it('tells how far it is, then what the file holds', async () => {
  const file = new Blob(['text,label\n', 'Good fun.,1\n'.repeat(40_000)]);
  const news = await run(file);
  expect(news.at(-1)).toMatchObject({ preview: { good: 40_000, badCount: 0 } });
  const read = news.slice(0, -1).map((told) => ('read' in told ? told.read : Number.NaN));
  expect(read.length).toBeGreaterThan(0);
  for (const [i, bytes] of read.entries()) {
    expect(bytes).toBeGreaterThan(read[i - 1] ?? 0);
    expect(bytes).toBeLessThanOrEqual(file.size);
  }
});

it('says what is wrong with a file, and with one that is gone', async () => {
  expect((await run(new Blob(['a,b\n1,2\n']))).at(-1)).toEqual({
    failure: 'There is no column "review" or "text". The header has: "a", "b".',
  });
  const gone = new Blob(['text,label\n']);
  gone.stream = () => {
    throw new DOMException('', 'NotFoundError');
  };
  expect(await run(gone)).toEqual([{ failure: 'The file was moved or changed while it was read: choose it again.' }]);
});

import { expect, it } from 'vitest';
import { type PreviewMessage, runPreview } from '../../lib/training/preview-job';

async function run(file: Blob): Promise<PreviewMessage[]> {
  const messages: PreviewMessage[] = [];
  await runPreview({ file }, (message) => messages.push(message));
  return messages;
}

it('posts how much is read, then the preview', async () => {
  const file = new Blob(['text,label\n', 'Good fun.,1\n'.repeat(40_000)]);
  const messages = await run(file);
  expect(messages.at(-1)).toMatchObject({ preview: { good: 40_000, badCount: 0 } });
  const read = messages.slice(0, -1).map((message) => ('read' in message ? message.read : Number.NaN));
  expect(read.length).toBeGreaterThan(0);
  for (const [i, bytes] of read.entries()) {
    expect(bytes).toBeGreaterThan(read[i - 1] ?? 0);
    expect(bytes).toBeLessThanOrEqual(file.size);
  }
});

it('says what is wrong with a file, and with one that is gone', async () => {
  expect((await run(new Blob(['a,b\n']))).at(-1)).toEqual({ failure: { code: 'data.noRows', facts: [] } });
  const gone = new Blob(['text,label\n']);
  gone.slice = () => {
    throw new DOMException('', 'NotFoundError');
  };
  expect(await run(gone)).toEqual([{ failure: { code: 'training.fileChanged', facts: [] } }]);
});

import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: { id: string }, respond: (reply: unknown) => void) => boolean;

/** Sender and receiver in one context; messages pass as JSON, as in a browser. */
async function openChannel() {
  const listeners: Listener[] = [];
  const json = (value: unknown) => JSON.parse(JSON.stringify(value));
  const runtime = {
    id: 'reeltone',
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    sendMessage: (message: unknown, respond: (reply: unknown) => void) => {
      for (const listener of listeners) listener(json(message), { id: 'reeltone' }, (reply) => respond(json(reply)));
    },
  };
  Object.assign(globalThis, { chrome: { runtime }, browser: { runtime } });
  vi.resetModules();
  const [messages, { guarded }, schemas] = await Promise.all([
    import('../../lib/messages/protocol'),
    import('../../lib/messages/guard'),
    import('../../lib/messages/schemas'),
  ]);
  return { ...messages, ...schemas, guarded };
}

let channel: Awaited<ReturnType<typeof openChannel>>;
beforeEach(async () => {
  channel = await openChannel();
});

it('carries a request and its scores', async () => {
  const { onMessage, sendMessage, guarded, scoreRequestSchema } = channel;
  const scores = [{ score: 0.9, rating: 9, positive: true, confidence: 0.95, tone: 'positive' as const }];
  onMessage(
    'score',
    guarded(scoreRequestSchema, ({ reviews }) => ({ scores, modelId: reviews[0]!.text })),
  );
  const reply = await sendMessage('score', { reviews: [{ text: 'Good fun.', visible: true }] });
  expect(reply).toEqual({ scores, modelId: 'Good fun.' });
});

it('gives the sender the error of a message that failed, and handles the next one', async () => {
  const { onMessage, sendMessage, guarded, scoreRequestSchema } = channel;
  const score = vi.fn().mockRejectedValueOnce(new Error('weights.bin is damaged')).mockResolvedValue('scored');
  onMessage('score', guarded(scoreRequestSchema, score));
  await expect(sendMessage('score', { reviews: [] })).rejects.toThrow('weights.bin is damaged');
  await expect(sendMessage('score', { reviews: [{ text: 'x'.repeat(100_001), visible: true }] })).rejects.toThrow(
    'message.refused ["score","reviews.0.text',
  );
  expect(await sendMessage('score', { reviews: [] })).toBe('scored');
});

it('keeps the schemas out of what content scripts import', () => {
  const source = readFileSync(new URL('../../lib/messages/protocol.ts', import.meta.url), 'utf8');
  const imports = [...source.matchAll(/^import (?!type).* from '(.+)';$/gm)].map(([, name]) => name);
  expect(imports).toEqual(['@webext-core/messaging']);
});

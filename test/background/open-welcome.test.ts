import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../fake-browser';

const { openWelcome } = await import('../../lib/background/open-welcome');
const { NEWS_VERSION, readSeenNews } = await import('../../lib/store/seen-news');

const create = vi.fn();
beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.tabs.create = create.mockReset();
});

it('opens the page at the first installation, for which nothing is new', async () => {
  await openWelcome('install');
  expect(create).toHaveBeenCalledOnce();
  expect(create.mock.calls[0]![0].url).toContain('/welcome.html');
  expect(await readSeenNews()).toBe(NEWS_VERSION);
});

it('opens nothing where something was stored by an earlier installation', async () => {
  await fakeBrowser.storage.local.set({ seenNews: '0.9.0' });
  await openWelcome('install');
  expect(create).not.toHaveBeenCalled();
  expect(await readSeenNews()).toBe('0.9.0');
});

it('opens nothing after an update, whose news the user has yet to see', async () => {
  for (const reason of ['update', 'browser_update']) await openWelcome(reason);
  expect(create).not.toHaveBeenCalled();
  expect(await readSeenNews()).toBeUndefined();
});

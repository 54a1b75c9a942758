import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../fake-browser';

// A content script answers in the first tab alone.
vi.mock('../../lib/messages/protocol', () => ({
  sendMessage: async (_type: string, _data: undefined, tabId: number) => {
    if (tabId !== 1) throw new Error('Receiving end does not exist.');
  },
}));
const { runInOpenTabs } = await import('../../lib/background/open-tabs');

const executeScript = vi.fn();
const query = vi.fn();

beforeEach(() => {
  Object.assign(fakeBrowser, { scripting: { executeScript: executeScript.mockReset().mockResolvedValue([]) } });
  Object.assign(fakeBrowser.tabs, { query: query.mockReset().mockResolvedValue([{ id: 1 }, { id: 2 }]) });
});

it('runs the script in tabs of these hosts in which none answers', async () => {
  await runInOpenTabs('/content-scripts/reviews.js', ['https://film.example/*']);
  expect(query).toHaveBeenCalledWith({ url: ['https://film.example/*'], discarded: false });
  expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 2 }, files: ['/content-scripts/reviews.js'] }]]);
});

it('survives a tab that refuses, and asks for none where no host is given', async () => {
  executeScript.mockRejectedValue(new Error('Frame with ID 0 is showing error page'));
  await runInOpenTabs('/content-scripts/reviews.js', ['https://film.example/*']);
  await runInOpenTabs('/content-scripts/reviews.js', []);
  expect(query).toHaveBeenCalledTimes(1);
});

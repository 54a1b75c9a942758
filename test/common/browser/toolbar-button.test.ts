import { expect, it, vi } from 'vitest';
import { fakeBrowser } from '../../fake-browser';

const { isPinned, setButtonColor, setButtonText } = await import('../../../lib/common/browser/toolbar-button');

it('is `browserAction` in manifest version 2, and its text is never undefined', async () => {
  const setBadgeText = vi.fn();
  Object.assign(fakeBrowser, { action: undefined, browserAction: { setBadgeText } });
  await setButtonText({ tabId: 3, text: null });
  expect(setBadgeText).toHaveBeenCalledWith({ tabId: 3, text: null });
});

it('takes the colour of a browser that chooses the colour of the text itself', async () => {
  const setBadgeBackgroundColor = vi.fn();
  Object.assign(fakeBrowser, { action: { setBadgeBackgroundColor } });
  await setButtonColor('#123456');
  expect(setBadgeBackgroundColor).toHaveBeenCalledWith({ color: '#123456' });
});

it('is pinned or not, or the browser does not say', async () => {
  Object.assign(fakeBrowser, { action: { getUserSettings: async () => ({ isOnToolbar: false }) } });
  expect(await isPinned()).toBe(false);
  Object.assign(fakeBrowser, { action: {} });
  expect(await isPinned()).toBeUndefined();
});

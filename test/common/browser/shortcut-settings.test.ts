import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../../fake-browser';

const { hasCommands, openShortcutSettings } = await import('../../../lib/common/browser/shortcut-settings');
const create = vi.spyOn(fakeBrowser.tabs, 'create');

afterEach(() => create.mockClear());

it('opens the page of Chrome', async () => {
  Object.assign(fakeBrowser, { commands: {} });
  await openShortcutSettings();
  expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
});

it('calls the function of Firefox', async () => {
  const open = vi.fn();
  Object.assign(fakeBrowser, { commands: { openShortcutSettings: open } });
  await openShortcutSettings();
  expect(open).toHaveBeenCalled();
  expect(create).not.toHaveBeenCalled();
});

it('knows of a browser without commands', () => {
  Object.assign(fakeBrowser, { commands: undefined });
  expect(hasCommands()).toBe(false);
});

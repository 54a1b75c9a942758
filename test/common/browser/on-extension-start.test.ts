import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../../fake-browser';

const { onExtensionStart } = await import('../../../lib/common/browser/on-extension-start');

afterEach(() => {
  fakeBrowser.reset();
  vi.unstubAllGlobals();
});

it('waits for the events that start a service worker', async () => {
  const listener = vi.fn();
  onExtensionStart(listener);
  expect(listener).not.toHaveBeenCalled();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
  await fakeBrowser.runtime.onStartup.trigger();
  expect(listener).toHaveBeenCalledTimes(2);
});

it('calls the listener as soon as a background page loads', () => {
  vi.stubGlobal('document', {});
  const listener = vi.fn();
  onExtensionStart(listener);
  expect(listener).toHaveBeenCalledTimes(1);
});

// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';

vi.unmock('../../lib/overlay/on-trusted');
const { onTrusted } = await import('../../lib/overlay/on-trusted');

it('is deaf to events that a script dispatches', () => {
  const listener = vi.fn();
  onTrusted(document.body, 'click', listener);
  document.body.click();
  document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(listener).not.toHaveBeenCalled();
});

it('passes on events of the browser, until it is removed', () => {
  const listener = vi.fn();
  const target = { addEventListener: vi.fn(), removeEventListener: vi.fn(), dispatchEvent: vi.fn() };
  const stop = onTrusted(target, 'click', listener, { capture: true });
  const added = target.addEventListener.mock.calls[0]!;
  const event = { isTrusted: true };
  added[1](event);
  expect(listener).toHaveBeenCalledWith(event);
  stop();
  expect(target.removeEventListener.mock.calls).toEqual([added]);
});

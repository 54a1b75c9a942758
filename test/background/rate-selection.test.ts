import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../fake-browser';

const executeScript = vi.fn();
const { injectSelectionScript } = await import('../../lib/background/rate-selection');

const info = { menuItemId: 'rate-selection', selectionText: 'Good fun.', editable: false, pageUrl: '' };

beforeEach(() => {
  Object.assign(fakeBrowser, {
    scripting: { executeScript: executeScript.mockReset().mockResolvedValue([{ result: true }]) },
  });
});

it('runs the script in the frame of the selection, with what the browser told of it', async () => {
  expect(await injectSelectionScript({ ...info, frameId: 7 }, 3)).toBe(true);
  const [[first], [second]] = executeScript.mock.calls as [[{ args: unknown[] }], [unknown]];
  expect(first.args).toContain('Good fun.');
  expect(second).toEqual({ target: { tabId: 3, frameIds: [7] }, files: ['/rate-selection.js'] });
});

it('uses the top frame where a frame allows no script', async () => {
  executeScript.mockImplementation(async ({ target }: { target: { frameIds: number[] } }) => {
    if (target.frameIds[0] === 7) throw new Error('Cannot access contents of the page.');
    return [{ result: true }];
  });
  expect(await injectSelectionScript({ ...info, frameId: 7 }, 3)).toBe(true);
  expect(executeScript.mock.calls.map(([{ target }]) => target.frameIds[0])).toEqual([7, 0, 0]);
});

it('returns false where no frame allows a script', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  expect(await injectSelectionScript(info, 3)).toBe(false);
  expect(executeScript).toHaveBeenCalledTimes(1);
});

it('returns false where the browser resolves without running the script, as Firefox does on its own pages', async () => {
  executeScript.mockResolvedValue([null]);
  expect(await injectSelectionScript(info, 3)).toBe(false);
  expect(executeScript).toHaveBeenCalledTimes(1);
});

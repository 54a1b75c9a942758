import { beforeEach, expect, it, vi } from 'vitest';

const texts = new Map<number | undefined, string | undefined>();
const action = {
  setBadgeText: async ({ tabId, text }: { tabId?: number; text?: string }) => void texts.set(tabId, text),
  setBadgeBackgroundColor: async () => {},
  setBadgeTextColor: async () => {},
  setTitle: async () => {},
};
const tabs = { query: async () => [{ id: 1 }, { id: 2 }] };
vi.mock('wxt/browser', () => ({ browser: { action, tabs } }));

/** The text over a tab: its own, or else that of all tabs. */
const shown = (tabId: number) => texts.get(tabId) ?? texts.get(undefined) ?? '';

async function open() {
  vi.resetModules();
  return import('../../lib/background/toolbar');
}
const counts = (rated: number) => ({ found: rated, rated, noOpinion: 0, declined: 0 });

beforeEach(() => texts.clear());

it('shows what is rated, and while a network is trained how far it is, over every tab', async () => {
  const { showCounts, showTraining } = await open();
  await showCounts(1, counts(25), '');
  expect([shown(1), shown(2)]).toEqual(['25', '']);
  await showTraining(7);
  await showTraining(8);
  await showCounts(2, counts(3), '');
  expect([shown(1), shown(2)]).toEqual(['8%', '8%']);
  await showTraining(null);
  for (const [tab, rated] of [25, 3].entries()) await showCounts(tab + 1, counts(rated), '');
  expect([shown(1), shown(2)]).toEqual(['25', '3']);
});

it('does so too when the background has been started anew in the middle', async () => {
  await (await open()).showTraining(7);
  const { showCounts, showTraining } = await open();
  await showCounts(1, counts(25), '');
  expect(shown(1)).toBe('25');
  await showTraining(8);
  expect([shown(1), shown(2)]).toEqual(['8%', '8%']);
});

it('says that nothing was found, and nothing where it is switched off', async () => {
  const { showCounts } = await open();
  await showCounts(1, counts(0), '');
  expect(shown(1)).toBe('?');
  await showCounts(1, null, '');
  expect(shown(1)).toBe('');
});

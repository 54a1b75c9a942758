import { JSDOM } from 'jsdom';
import { render } from 'preact';
import { expect, it, vi } from 'vitest';

// The environment jsdom would look for the module of the messages.
const { window } = new JSDOM();
const { document } = window;
vi.stubGlobal('document', document);
const t = (key: string, given: string[] = []) =>
  key === 'lang' || key === '@@ui_locale' ? 'en' : [key, ...given].join(' ');
vi.doMock('#i18n', () => ({ i18n: { t } }));
const { EpochTable } = await import('../../../entrypoints/popup/train/epoch-table');

it('no measure stands without the number of reviews that it is of', () => {
  const epochs = [
    { epoch: 1, loss: 0.2, accuracy: 1, r2: 0.5 },
    { epoch: 2, loss: 0.1, accuracy: 1, r2: 0.6, n: 18 },
  ];
  render(EpochTable({ epochs }), document.body);
  const rows = [...document.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(document.querySelector('caption')!.textContent).toBe('advanced.epochTable 18');
  expect(rows).toEqual([
    ['advanced.epoch', 'advanced.loss', 'advanced.accuracy', 'advanced.r2'],
    ['2', '0.100', '100.0%', '0.600'],
    ['1', '0.200', '100.0%', '0.500'],
  ]);
});

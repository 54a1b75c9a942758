import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';

const importFiles = vi.fn();
// The environment jsdom would look for the module of the messages.
const { window } = new JSDOM();
const { document } = window;
vi.stubGlobal('document', document);
vi.stubGlobal('FormData', window.FormData);
vi.doMock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.doMock('../../../entrypoints/popup/models/state', () => ({ importFiles, toRead: {} }));
const { ReadingForm } = await import('../../../entrypoints/popup/models/reading-form');

const fill = (values: Record<string, string>) => {
  render(null, document.body);
  render(h(ReadingForm, { files: [] }), document.body);
  const form = document.querySelector('form')!;
  for (const [name, value] of Object.entries(values)) (form.elements.namedItem(name) as HTMLInputElement).value = value;
  form.dispatchEvent(new window.Event('submit', { cancelable: true }));
  return importFiles.mock.lastCall![1];
};

it('asks what the command line can set, and says nothing of a field that is left empty', () => {
  expect(fill({})).toEqual({});
  expect(fill({ oov: '0', indexFrom: '3' })).toEqual({ oov: 0, indexFrom: 3 });
  const all = { padding: 'post', truncating: 'pre', length: '40', oov: '2', indexFrom: '0' };
  expect(fill(all)).toEqual({ padding: 'post', truncating: 'pre', length: 40, oov: 2, indexFrom: 0 });
});

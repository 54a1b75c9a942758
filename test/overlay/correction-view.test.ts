// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { CodedError } from '../../lib/common/errors';
import { type CorrectionOptions, correctionView } from '../../lib/overlay/correction-view';
import { strings } from './strings';

afterEach(() => document.body.replaceChildren());

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function show(options: Partial<CorrectionOptions> = {}) {
  const save = vi.fn<CorrectionOptions['save']>(async () => {});
  const box = correctionView({ strings, earlier: Promise.resolve(undefined), save, byUser: () => true, ...options });
  document.body.append(box);
  const labels = () => [...box.querySelectorAll('button')].map(({ textContent }) => textContent);
  const press = async (label: string) => {
    const button = [...box.querySelectorAll('button')].find(({ textContent }) => textContent === label)!;
    button.focus();
    button.click();
    await settled();
  };
  await settled();
  return { box, save, labels, press };
}

it.each([
  ['+positive', true],
  ['−negative', false],
])('asks how the user reads it and stores %s', async (label, positive) => {
  const { box, save, labels, press } = await show();
  expect(labels()).toEqual(['That is wrong']);
  await press('That is wrong');
  expect(labels()).toEqual(['+positive', '−negative']);
  expect(document.activeElement?.textContent).toBe('+positive');
  expect(save).not.toHaveBeenCalled();
  await press(label);
  expect(save.mock.calls).toEqual([[positive]]);
  expect(box.textContent).toContain(`you marked this review as ${label.slice(1)}`);
  expect(document.activeElement?.textContent).toBe('Undo');
});

it('deletes a correction, also one that was stored before', async () => {
  const { save, labels, press } = await show({ earlier: Promise.resolve(false) });
  expect(labels()).toEqual(['Undo']);
  await press('Undo');
  expect(save.mock.calls).toEqual([[undefined]]);
  expect(labels()).toEqual(['That is wrong']);
});

it('offers nothing until the stored correction is known, and to correct where it cannot be known', async () => {
  let fail = (_: Error) => {};
  const { box, labels } = await show({ earlier: new Promise((_, reject) => (fail = reject)) });
  expect([labels(), box.ariaLive]).toEqual([[], null]);
  fail(new Error('The browser is closing.'));
  await settled();
  expect(labels()).toEqual(['That is wrong']);
});

it('says why a correction could not be stored, and lets the user try again', async () => {
  const save = vi.fn<CorrectionOptions['save']>().mockRejectedValueOnce(new CodedError('storage.full', []));
  const { box, labels, press } = await show({ save: save.mockResolvedValue() });
  await press('That is wrong');
  await press('+positive');
  expect(box.textContent).toContain('There is no room left on the disk');
  await press('That is wrong');
  await press('+positive');
  expect(labels()).toEqual(['Undo']);
});

it('ignores clicks by a script of the page', async () => {
  const { save, labels, press } = await show({ byUser: undefined });
  await press('That is wrong');
  expect(labels()).toEqual(['That is wrong']);
  expect(save).not.toHaveBeenCalled();
});

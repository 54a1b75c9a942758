// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { CodedError } from '../../lib/common/errors';
import { FIVE_STARS, GRADES, PERCENT, type Scale } from '../../lib/common/scale';
import { type CorrectionOptions, correctionView } from '../../lib/overlay/correction-view';
import { strings } from './strings';

afterEach(() => document.body.replaceChildren());

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function show(options: Partial<CorrectionOptions> = {}) {
  const save = vi.fn<CorrectionOptions['save']>(async () => {});
  const box = correctionView({ strings, earlier: Promise.resolve(undefined), save, ...options });
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

const CHOICES = ['+positive', '−negative', '±mixed', '○without an opinion', 'Save'];

it.each([
  ['+positive', 'positive'],
  ['−negative', 'negative'],
  ['±mixed', 'mixed'],
  ['○without an opinion', 'none'],
])('asks how the user reads it and stores %s', async (label, tone) => {
  const { box, save, labels, press } = await show();
  expect(labels()).toEqual(['That is wrong']);
  await press('That is wrong');
  expect(labels()).toEqual(CHOICES);
  expect(document.activeElement?.textContent).toBe('+positive');
  expect(save).not.toHaveBeenCalled();
  await press(label);
  expect(save.mock.calls).toEqual([[{ tone }]]);
  expect(box.textContent).toContain(`you marked this review as ${label.slice(1)}`);
  expect(document.activeElement?.textContent).toBe('Undo');
});

it.each<[string, Scale | undefined, string[], string, number]>([
  ['1 to 10', undefined, ['10 of 10', '1 of 10'], '3 of 10', 3],
  ['half stars', FIVE_STARS, ['5 of 5 stars', '0.5 of 5 stars'], '3.5 of 5 stars', 7],
  ['per cent', PERCENT, ['100%', '10%'], '30%', 3],
  ['points of 100', { unit: 'points', highest: 100 }, ['100 of 100', '10 of 100'], '40 of 100', 4],
  ['school grades', GRADES, ['A', 'F'], 'B+', 8.33],
])('stores a rating on the scale of the site: %s', async (_, scale, ends, chosen, rating) => {
  const { box, save, press } = await show({ scale });
  await press('That is wrong');
  const select = box.querySelector('select')!;
  const options = [...select.options].map(({ text }) => text);
  expect([options[0], options.at(-1)]).toEqual(ends);
  expect(select.closest('label')?.textContent).toContain('or, as a rating,');
  select.selectedIndex = options.indexOf(chosen);
  expect(save).not.toHaveBeenCalled();
  await press('Save');
  expect(save.mock.calls).toEqual([[{ rating }]]);
  expect(box.textContent).toContain(`you marked this review as ${chosen}.`);
});

it('deletes a correction, also one that was stored before', async () => {
  const { save, labels, press } = await show({ earlier: Promise.resolve({ tone: 'negative' }) });
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

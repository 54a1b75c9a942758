// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ScoreReviews } from '../../lib/overlay/score-queue';
import { rateSelection } from '../../lib/overlay/selection-bubble';
import { ratedPart } from '../../lib/overlay/selection-text';
import { BUBBLE_TAG } from '../../lib/overlay/tags';
import { strings as badgeStrings } from './strings';

const strings = { ...badgeStrings, tooShort: 'Too short.', selectionCut: 'Cut.', selectionFailed: 'Failed.' };
const score = vi.fn<ScoreReviews>();
const bubbles = () =>
  [...document.querySelectorAll(BUBBLE_TAG)].map((host) => host.shadowRoot!.querySelector('.tip')!.textContent);

beforeEach(() => {
  vi.stubGlobal(
    'DOMRect',
    class {
      right = 0;
      bottom = 0;
      top = 0;
      left = 0;
    },
  );
  score
    .mockReset()
    .mockResolvedValue({ scores: [{ score: 1, rating: 9, positive: true, confidence: 0.9, tone: 'positive' }] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  for (const host of document.querySelectorAll(BUBBLE_TAG)) host.remove();
});

it.each([
  ['', undefined],
  ['  Good fun.  ', undefined],
  ['Not good fun.', { text: 'Not good fun.', partial: false }],
  [
    '这部电影真的非常好看我还想再看一次一定要去电影院看',
    { text: '这部电影真的非常好看我还想再看一次一定要去电影院看', partial: false },
  ],
  [`${'word '.repeat(5_000)}!`, { text: 'word '.repeat(4_000), partial: true }],
])('of a selection the part that can be rated', (selected, expected) => {
  expect(ratedPart(selected)).toEqual(expected);
});

it('says that a question holds no opinion, without a rating', async () => {
  const none = { score: 0.5, rating: 5.5, positive: true, confidence: 0.5, tone: 'none' as const };
  score.mockResolvedValue({ scores: [none] });
  await rateSelection({ reported: 'Where can I watch this film?', strings, score, palette: 'grey' });
  expect(bubbles()).toEqual([strings.noOpinionReason]);
});

it('rates what is selected, rather than what the browser reported', async () => {
  document.body.innerHTML = '<p>A film to love.<br>And to hate.</p>';
  getSelection()!.selectAllChildren(document.querySelector('p')!);
  await rateSelection({ reported: 'something else entirely', strings, score, palette: 'grey' });
  expect(score.mock.calls[0]![0][0]!.text).toContain('A film to love.');
  expect(bubbles()).toEqual([expect.stringContaining('90% sure that it is positive')]);
});

it('rates what the browser reported where the page does not show what is selected', async () => {
  getSelection()!.removeAllRanges();
  await rateSelection({ reported: 'Reported by the browser.', strings, score, palette: 'grey' });
  expect(score).toHaveBeenCalledExactlyOnceWith([{ text: 'Reported by the browser.', visible: true }]);
});

it('says so when it is too short, or cut, or could not be scored; one bubble at a time', async () => {
  await rateSelection({ reported: 'Fine.', strings, score, palette: 'grey' });
  expect(bubbles()).toEqual(['Too short.']);
  expect(score).not.toHaveBeenCalled();
  await rateSelection({ reported: 'word '.repeat(5_000), strings, score, palette: 'grey' });
  expect(bubbles()).toEqual([expect.stringMatching(/Cut\.$/)]);
  score.mockRejectedValue(new Error('gone'));
  await rateSelection({ reported: 'A text that fails.', strings, score, palette: 'grey' });
  expect(bubbles()).toEqual(['Failed.']);
});

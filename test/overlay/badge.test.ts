// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import type { Score } from '../../lib/common/review';
import { createBadge } from '../../lib/overlay/badge';
import type { BadgeState, ScoredState } from '../../lib/overlay/badge-view';
import de from '../../locales/de.json';
import { strings, stringsOf } from './strings';

const good: Score = {
  score: 0.9,
  rating: 8.24,
  positive: true,
  confidence: 0.912,
  tone: 'positive',
  phrases: [
    { text: '<b>dull</b>', at: [40, 51], relevance: -1.2 },
    { text: 'wonderful cast', at: [2, 16], relevance: 0.6 },
  ],
};

function show(state: BadgeState, hidden = false, spoken = strings) {
  const badge = createBadge(spoken, () => hidden);
  document.body.append(badge.host);
  badge.show(state);
  const root = badge.host.shadowRoot!;
  const button = root.querySelector('button')!;
  const tip = () => root.querySelector('[role=tooltip]');
  return { host: badge.host, button, tip };
}
afterEach(() => {
  vi.useRealTimers();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  document.body.replaceChildren();
});

it.each<[string, BadgeState, string, string, string]>([
  ['waiting', { kind: 'pending' }, '…', 'pending', 'Reeltone: reading this review'],
  ['failed', { kind: 'failed' }, '!', 'failed', 'Reeltone: this review could not be rated'],
  [
    'positive',
    { kind: 'scored', score: good },
    '+8.2',
    'positive',
    'Reeltone: predicted 8.2 of 10, positive, 91% sure',
  ],
  [
    'negative',
    { kind: 'scored', score: { score: 0, rating: 1.5, positive: false, confidence: 0.9999, tone: 'negative' } },
    '−1.5',
    'negative',
    'Reeltone: predicted 1.5 of 10, negative, 99% sure',
  ],
  [
    'mixed, whatever confidence the user asks for',
    { kind: 'scored', score: { ...good, rating: 5.6, confidence: 0.52, tone: 'mixed' }, unsureBelow: 0.9 },
    '±5.6',
    'mixed',
    'Reeltone: predicted 5.6 of 10, mixed',
  ],
  [
    'without an opinion',
    { kind: 'scored', score: { ...good, rating: 5.4, tone: 'none' }, given: 1 },
    '○',
    'none',
    'Reeltone: no opinion found in this text',
  ],
  [
    'less sure than the user asks for',
    { kind: 'scored', score: { ...good, confidence: 0.79 }, unsureBelow: 0.8 },
    '?8.2',
    'unsure',
    'Reeltone: predicted 8.2 of 10, but unsure',
  ],
  [
    'in another language',
    { kind: 'scored', score: { ...good, tone: 'none', declined: 'language' } },
    '?',
    'declined',
    'Reeltone: not rated, in a language that it has no model for',
  ],
  [
    'without words',
    { kind: 'scored', score: { ...good, tone: 'none', declined: 'empty' } },
    '?',
    'declined',
    'Reeltone: not rated, this review has no words',
  ],
])('a badge that is %s says so by sign, shape and name', (_, state, text, shown, name) => {
  const { host, button } = show(state);
  expect(button.textContent).toBe(text);
  expect(button.className).toBe(shown);
  expect(button.getAttribute('aria-label')).toBe(name);
  expect(host.getAttribute('state')).toBe(shown);
});

it('carries rating and confidence as attributes, for whoever reads the badges', () => {
  const { host } = show({ kind: 'scored', score: good });
  expect([host.getAttribute('rating'), host.getAttribute('confidence')]).toEqual(['8.2', '0.912']);
});

it('every positive and negative badge shows its sign while the user asks for no confidence', () => {
  expect(show({ kind: 'scored', score: { ...good, confidence: 0.5 } }).button.className).toBe('positive');
});

it('shows no figure and no words of a text without an opinion, whatever it showed before', () => {
  const badge = createBadge(strings, () => false, vi.fn());
  document.body.append(badge.host);
  badge.show({ kind: 'scored', score: good });
  badge.show({ kind: 'scored', score: { ...good, tone: 'none' } });
  expect([badge.host.getAttribute('rating'), badge.host.getAttribute('confidence')]).toEqual([null, null]);
  const button = badge.host.shadowRoot!.querySelector('button')!;
  expect(button.getAttribute('aria-haspopup')).toBe('dialog');
  button.focus();
  expect(badge.host.shadowRoot!.querySelector('[role=tooltip]')?.textContent).toBe(strings.noOpinionReason);
});

it('says in the tooltip of a mixed review that it takes no side', () => {
  const { button, tip } = show({ kind: 'scored', score: { ...good, tone: 'mixed' } });
  button.focus();
  expect(tip()?.textContent).toContain(strings.mixedReason);
  expect(tip()?.textContent).not.toContain('sure');
});

it('writes figures as the language has them; attributes stay for machines', () => {
  const { host, button, tip } = show({ kind: 'scored', score: good, given: 4.5 }, false, stringsOf(de));
  expect(button.textContent).toBe('+8,2★ 4,5');
  expect(button.getAttribute('aria-label')).toMatch(/vorhergesagt 8,2 von 10.* 4,5/);
  expect(host.getAttribute('rating')).toBe('8.2');
  button.focus();
  expect(tip()?.textContent).toMatch(/8,2.* 4,5/);
});

it("shows the reviewer's own rating from 3 points of difference on, and not below", () => {
  expect(show({ kind: 'scored', score: { ...good, rating: 8 }, given: 5 }).button.textContent).toBe('+8.0★ 5');
  expect(show({ kind: 'scored', score: { ...good, rating: 8 }, given: 5.5 }).button.textContent).toBe('+8.0');
  expect(show({ kind: 'scored', score: good, given: 1 }).button.getAttribute('aria-label')).toMatch(
    /, the reviewer gave 1$/,
  );
});

const stars = { unit: 'stars', highest: 5 } as const;

it.each<[string, Partial<BadgeState>, string, string, string]>([
  [
    'stars',
    { given: 2, scale: { ...stars, given: 1 } },
    '+4.1★★',
    '4.1 of 5 stars, positive, 91% sure, the reviewer gave 1',
    '4.1out of 5 stars (predicted)',
  ],
  [
    'half stars',
    { given: 3, scale: { ...stars, given: 1.5 } },
    '+4.1★★½',
    '4.1 of 5 stars, positive, 91% sure, the reviewer gave 1.5',
    '4.1out of 5 stars',
  ],
  ['stars, unrated', { scale: stars }, '+4.1★', '4.1 of 5 stars, positive, 91% sure', '4.1out of 5 stars'],
  [
    'points from 0',
    { given: 1, scale: { unit: 'points', highest: 10, given: 0 } },
    '+8.2★ 0',
    '8.2 of 10, positive, 91% sure, the reviewer gave 0',
    'The reviewer gave 0 of 10',
  ],
  [
    'points of 100',
    { given: 1, scale: { unit: 'points', highest: 100, given: 5 } },
    '+82★ 5',
    '82 of 100, positive, 91% sure, the reviewer gave 5',
    'The reviewer gave 5 of 100',
  ],
  [
    'points of 4',
    { given: 5, scale: { unit: 'points', highest: 4, given: 2 } },
    '+3.3/4★ 2/4',
    '3.3 of 4, positive, 91% sure, the reviewer gave 2',
    '3.3out of 4 (predicted)',
  ],
  [
    'per cent',
    { given: 3, scale: { unit: 'percent', highest: 100, given: 30 } },
    '+82%★ 30%',
    '82%, positive, 91% sure, the reviewer gave 30%',
    '82%(predicted)',
  ],
  [
    'school grades',
    { given: 1, scale: { unit: 'grade', highest: 12, given: 0 } },
    '+B+★ F',
    'B+, positive, 91% sure, the reviewer gave F',
    'The reviewer gave F',
  ],
  [
    'thumbs',
    { verdict: 'negative', scale: { unit: 'thumb', highest: 10 } },
    '+8.2👎',
    '8.2 of 10, positive, 91% sure, the reviewer’s verdict: thumbs down',
    'The reviewer’s own verdict: thumbs down.',
  ],
  [
    'fresh and rotten',
    { verdict: 'negative', scale: { unit: 'tomato', highest: 10 } },
    '+8.2rotten',
    '8.2 of 10, positive, 91% sure, the reviewer’s verdict: rotten',
    'The reviewer’s own verdict: rotten.',
  ],
  [
    'a thumb that agrees',
    { verdict: 'positive', scale: { unit: 'thumb', highest: 10 } },
    '+8.2',
    '8.2 of 10, positive, 91% sure',
    'The reviewer’s own verdict: thumbs up.',
  ],
])('shows both ratings as the site does: %s', (_, own, text, name, inTip) => {
  const { button, tip } = show({ kind: 'scored', score: good, ...own } as BadgeState);
  expect(button.textContent).toBe(text);
  expect(button.getAttribute('aria-label')).toBe(`Reeltone: predicted ${name}`);
  button.focus();
  expect(tip()?.textContent).toContain(inTip);
});

it('shows no verdict beside a prediction that is unsure', () => {
  const verdict = { verdict: 'negative', scale: { unit: 'thumb', highest: 10 } } as const;
  const { button } = show({ kind: 'scored', score: { ...good, confidence: 0.55 }, ...verdict, unsureBelow: 0.6 });
  expect(button.textContent).toBe('?8.2');
});

it.each<[string, Partial<BadgeState>, string, string]>([
  ['negative', { correction: { tone: 'negative' } }, 'negative', '−'],
  ['without an opinion', { correction: { tone: 'none' } }, 'without an opinion', '○'],
  ['a rating', { correction: { rating: 3 } }, '3 of 10', '−'],
  [
    'stars, where the reviewer gave others',
    { given: 2, correction: { rating: 7 }, scale: { unit: 'stars', highest: 5, given: 1 } },
    '3.5 of 5 stars',
    '+',
  ],
  [
    'positive, beside no opinion',
    { score: { ...good, tone: 'none' }, correction: { tone: 'positive' } },
    'positive',
    '+',
  ],
])(
  'a correction stands in name, tooltip and at a corner, and changes nothing else of the badge: %s',
  (_, own, words, sign) => {
    const state = { kind: 'scored', score: good, ...own } as ScoredState;
    const { button, tip } = show(state);
    expect(button.getAttribute('aria-label')).toMatch(new RegExp(`, you marked it as ${words}$`));
    button.focus();
    expect(tip()?.textContent).toContain(`You marked this review as ${words}.`);
    const { correction: _correction, ...uncorrected } = state;
    expect(button.lastElementChild!.textContent).toBe(sign);
    button.lastElementChild!.remove();
    expect(button.textContent).toBe(show(uncorrected).button.textContent);
  },
);

it('shows the sign alone where the ratings agree and the user wants that; the figure stays in name and tooltip', () => {
  const small = { kind: 'scored', score: { ...good, rating: 8 }, smallWhereAgreed: true } as const;
  const { host, button, tip } = show({ ...small, given: 9 });
  expect([button.textContent, button.className]).toEqual(['+', 'positive sign-only']);
  expect(button.getAttribute('aria-label')).toBe('Reeltone: predicted 8.0 of 10, positive, 91% sure');
  expect(host.getAttribute('rating')).toBe('8.0');
  button.focus();
  expect(tip()?.textContent).toContain('8.0out of 10 (predicted)');
  expect(show({ ...small, given: 5 }).button.textContent).toBe('+8.0★ 5');
  expect(show(small).button.textContent).toBe('+8.0');
});

it('opens a tooltip on focus with confidence, phrases and the given rating, all as plain text', () => {
  const { button, tip } = show({ kind: 'scored', score: good, given: 9 });
  expect(tip()).toBeNull();
  button.focus();
  expect(button.getAttribute('aria-describedby')).toBe(tip()?.id);
  expect(tip()?.textContent).toContain('91% sure that it is positive');
  expect([...tip()!.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    '+wonderful cast',
    '−but <b>dull</b>',
  ]);
  expect(tip()?.textContent).toContain('The reviewer gave 9 of 10');
});

it('says in the tooltip that only the beginning was read, where it was', () => {
  const { button, tip } = show({ kind: 'scored', score: good, partial: true });
  button.focus();
  expect(tip()?.textContent).toContain('The page shows only the beginning');
});

it('closes the tooltip on Escape and on blur', () => {
  const { button, tip } = show({ kind: 'scored', score: good });
  button.focus();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(tip()).toBeNull();
  button.blur();
  button.focus();
  expect(tip()).not.toBeNull();
  button.blur();
  expect(tip()).toBeNull();
});

it('keeps the tooltip while the pointer is on its way to it', () => {
  vi.useFakeTimers();
  const { button, tip } = show({ kind: 'scored', score: good });
  button.dispatchEvent(new Event('pointerenter'));
  vi.advanceTimersByTime(250);
  button.dispatchEvent(new Event('pointerleave'));
  tip()!.dispatchEvent(new Event('pointerenter'));
  vi.advanceTimersByTime(1_000);
  expect(tip()).not.toBeNull();
  tip()!.dispatchEvent(new Event('pointerleave'));
  vi.advanceTimersByTime(1_000);
  expect(tip()).toBeNull();
});

it('opens no tooltip for a pointer that only crosses the badge', () => {
  vi.useFakeTimers();
  const { button, tip } = show({ kind: 'scored', score: good });
  button.dispatchEvent(new Event('pointerenter'));
  vi.advanceTimersByTime(249);
  expect(tip()).toBeNull();
  button.dispatchEvent(new Event('pointerleave'));
  vi.advanceTimersByTime(1_000);
  expect(tip()).toBeNull();
});

it('opens one tooltip at a time', () => {
  vi.useFakeTimers();
  const first = show({ kind: 'scored', score: good });
  const second = show({ kind: 'scored', score: good });
  first.button.dispatchEvent(new Event('pointerenter'));
  vi.advanceTimersByTime(250);
  expect(first.tip()).not.toBeNull();
  second.button.dispatchEvent(new Event('pointerenter'));
  vi.advanceTimersByTime(250);
  expect([first.tip(), second.tip()].map((tip) => tip !== null)).toEqual([false, true]);
});

it('holds back the phrases of a spoiler that the reader does not see', () => {
  const { button, tip } = show({ kind: 'scored', score: good }, true);
  button.focus();
  expect(tip()?.textContent).not.toContain('wonderful');
  expect(tip()?.textContent).toContain('Key words stay hidden');
});

it('says why a review was declined, and does not pass a click on to the page', () => {
  const clicked = vi.fn();
  document.body.addEventListener('click', clicked, { once: true });
  const { button, tip } = show({ kind: 'scored', score: { ...good, tone: 'none', declined: 'language' } });
  button.click();
  expect(tip()?.textContent).toBe(strings.languageReason);
  expect(clicked).not.toHaveBeenCalled();
});

it('names the language of a review that no model reads', () => {
  const { button, tip } = show({
    kind: 'scored',
    score: { ...good, tone: 'none', declined: 'language', resembles: 'de' },
  });
  button.focus();
  expect(tip()?.textContent).toBe('Not rated: there is no model for de yet. You can train one from a file of reviews.');
});

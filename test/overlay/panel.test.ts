// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CodedError } from '../../lib/common/errors';
import type { ReadWord } from '../../lib/common/explanation';
import type { Review, Score } from '../../lib/common/review';
import type { Explanation } from '../../lib/messages/payloads';
import { createBadge } from '../../lib/overlay/badge';
import { openPanel, type PanelOptions } from '../../lib/overlay/panel';
import fr from '../../locales/fr.json';
import { strings, stringsOf } from './strings';

const TEXT = 'A \u202edull\u202c start, <script>alert(1)</script> a lovely end.';
const review: Review = { site: 'imdb', id: 'rw1', text: TEXT, rating: 9 };
const words = [...TEXT.matchAll(/\S+/g)].map(
  ({ 0: word, index }): ReadWord => ({ word, relevance: 0.1, at: [index, index + word.length] }),
);
const [opening, dull, script, lovely] = [0, 1, 3, 5].map((place) => words[place]!) as [
  ReadWord,
  ReadWord,
  ReadWord,
  ReadWord,
];
const phraseOf = ({ word, at }: ReadWord, relevance: number) => ({ text: word, at, relevance });
const score: Score = {
  score: 0.8,
  rating: 7.2,
  positive: true,
  confidence: 0.81,
  tone: 'positive',
  language: 'fr',
  phrases: [phraseOf(lovely, 3), phraseOf(dull, -2)],
};
const without = (rating: number): Score => ({ ...score, rating });
const phrases = [
  { ...phraseOf(dull, -4), without: without(8.1) },
  { ...phraseOf(lovely, 3), without: without(6.14) },
  { ...phraseOf(script, 1), without: { ...score, tone: 'none' as const } },
];
const explanation: Explanation = { running: [0.5, 0.52, 0.2, 0.2, 0.1, 0.1, 0.8, 0.8], words, phrases };

let explain: ReturnType<typeof vi.fn<PanelOptions['explain']>>;
let mark: ReturnType<typeof vi.fn<PanelOptions['mark']>>;
let onClose: ReturnType<typeof vi.fn<() => void>>;
beforeEach(() => {
  explain = vi.fn<PanelOptions['explain']>(async () => explanation);
  mark = vi.fn<PanelOptions['mark']>();
  onClose = vi.fn();
});
afterEach(() => {
  press('Escape');
  document.body.replaceChildren();
});

const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
const settled = () => new Promise((resolve) => setTimeout(resolve));

function badgeOf(change: Partial<PanelOptions> = {}) {
  const badge = createBadge(
    strings,
    () => false,
    (button, view) =>
      openPanel(button, {
        view,
        review,
        score,
        strings,
        surroundings: () => ({ target: button.getBoundingClientRect() }),
        textIsHidden: false,
        explain,
        mark,
        onClose,
        correction: async () => undefined,
        saveCorrection: async () => {},
        ...change,
      }),
  );
  badge.show({ kind: 'scored', score: change.score ?? score, given: 9 });
  document.body.append(badge.host);
  const root = badge.host.shadowRoot!;
  return { badge, root, button: root.querySelector('button')!, panel: () => root.querySelector<HTMLElement>('.panel') };
}

async function open(change: Partial<PanelOptions> = {}) {
  const opened = badgeOf(change);
  opened.button.focus();
  opened.button.click();
  await settled();
  return { ...opened, panel: opened.panel()! };
}

it('is a dialog with a name, beside a button that says so', async () => {
  const { button, panel } = await open();
  expect([panel.getAttribute('role'), panel.getAttribute('aria-label')]).toEqual([
    'dialog',
    'Reeltone: this rating in detail',
  ]);
  expect(button.getAttribute('aria-haspopup')).toBe('dialog');
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(panel.getRootNode()).toHaveProperty('activeElement', panel);
});

it('shows the rating, how sure, and the stars beside it', async () => {
  const { panel } = await open();
  expect(panel.querySelector('.head')?.textContent).toBe('7.2out of 10 (predicted)');
  expect(panel.textContent).toContain('81% sure that it is positive');
  const rows = [...panel.querySelectorAll('.ratings li')].map((row) => row.textContent);
  expect(rows).toEqual(['Reviewer9', 'Predicted7.2']);
  const widths = [...panel.querySelectorAll<HTMLElement>('.ratings .bar')].map(({ style }) => style.width);
  expect(widths).toEqual(['90%', '72%']);
});

it('writes figures as the language has them', async () => {
  const { panel } = await open({ strings: stringsOf(fr), review: { ...review, rating: 8.5 } });
  const rows = [...panel.querySelectorAll('.ratings b')].map((row) => row.textContent);
  expect(rows).toEqual(['8,5', '7,2']);
});

it('shows both on the scale of the site, where 0 stays 0', async () => {
  const rows = async (scale: Review['scale'], rating: number) => {
    const { panel } = await open({ review: { ...review, rating, scale } });
    return [...panel.querySelectorAll('.ratings li')].map((row) => {
      const { width } = row.querySelector<HTMLElement>('.bar')!.style;
      return `${row.querySelector('b')!.textContent} ${width}`;
    });
  };
  expect(await rows({ unit: 'stars', highest: 5, given: 4.5 }, 9)).toEqual(['4.5★ 90%', '3.6★ 72%']);
  expect(await rows({ unit: 'points', highest: 10, given: 0 }, 1)).toEqual(['0 0%', '7.2 72%']);
  expect(await rows({ unit: 'points', highest: 100, given: 5 }, 1)).toEqual(['5 5%', '72 72%']);
});

it('says that a text holds no opinion, without a predicted rating, and can still be corrected', async () => {
  const { panel } = await open({ score: { ...score, tone: 'none' } });
  expect(panel.querySelector('.head')?.textContent).toBe(strings.noOpinionReason);
  expect(panel.querySelector('.large')).toBeNull();
  const rows = [...panel.querySelectorAll('.ratings li')].map((row) => row.textContent);
  expect(rows).toEqual(['Reviewer9']);
  expect(panel.querySelector('.correction')).not.toBeNull();
});

it("shows the reviewer's verdict where there are no stars, and nothing where there is neither", async () => {
  const { rating: _, ...unrated } = review;
  const { panel } = await open({ review: { ...unrated, verdict: 'negative' } });
  expect(panel.textContent).toContain('The reviewer’s own verdict: negative.');
  const scale = { unit: 'tomato' as const, highest: 10 };
  const critic = await open({ review: { ...unrated, verdict: 'negative', scale } });
  expect(critic.panel.textContent).toContain('The reviewer’s own verdict: rotten.');
  expect((await open({ review: unrated })).panel.querySelectorAll('.ratings')).toHaveLength(0);
});

it('lists and marks phrases, those of its side first, with true ratings, and they are only ever text', async () => {
  const { panel } = await open();
  const rows = [...panel.querySelectorAll('.phrases li')].map(({ textContent }) => textContent);
  expect(rows).toEqual([
    '+lovelywithout this phrase: 6.1',
    '+<script>alert(1)</script>',
    '−but \u202edull\u202cwithout this phrase: 8.1',
  ]);
  const widths = [...panel.querySelectorAll<HTMLElement>('.phrases .bar')].map(({ style }) => style.width);
  expect(widths).toEqual(['75%', '25%', '100%']);
  const languages = [...panel.querySelectorAll<HTMLElement>('.phrase')].map(({ lang }) => lang);
  expect(languages).toEqual(['fr', 'fr', 'fr']);
  expect(panel.querySelector('script')).toBeNull();
  expect(mark).toHaveBeenLastCalledWith(phrases);
});

it('shows the phrases of both sides of a mixed review by their strength', async () => {
  const { panel } = await open({ score: { ...score, tone: 'mixed' } });
  const rows = [...panel.querySelectorAll('.phrases bdi')].map(({ textContent }) => textContent);
  expect(rows).toEqual(phrases.map(({ text }) => text));
  expect(panel.querySelector('.phrases')?.textContent).not.toContain('but ');
});

it('gives the rating without a phrase on the scale of the site, and says where no phrase stands out', async () => {
  const stars = { unit: 'stars' as const, highest: 5, given: 4.5 };
  const { panel } = await open({ review: { ...review, scale: stars } });
  expect(panel.querySelector('.without')?.textContent).toBe('without this phrase: 3.1★');
  const none = await open({ explain: async () => ({ ...explanation, phrases: [] }) });
  expect(none.panel.textContent).toContain('No phrase stands out.');
});

it('follows the line word by word, with the word in the text', async () => {
  const { panel } = await open();
  const slider = panel.querySelector<HTMLInputElement>('input[type=range]')!;
  expect([slider.min, slider.max, slider.value]).toEqual(['0', '7', '7']);
  expect(panel.querySelector('.position')?.textContent).toBe(
    'Drag along the line to highlight each word in the review.',
  );
  slider.value = '2';
  slider.dispatchEvent(new Event('input'));
  expect(panel.querySelector('.position')?.textContent).toBe('\u202edull\u202c word 2 of 7, score 20 of 100');
  expect(slider.getAttribute('aria-valuetext')).toBe('\u202edull\u202c, word 2 of 7, score 20 of 100');
  expect(mark).toHaveBeenLastCalledWith(phrases, dull);
  slider.value = '0';
  slider.dispatchEvent(new Event('input'));
  expect(mark).toHaveBeenLastCalledWith(phrases, undefined);
});

it('says that the middle of a long review was not read, and not because of a tag in the text', async () => {
  expect((await open()).panel.textContent).not.toContain('too long to read in full');
  const unread = { ...explanation, running: [0.5, 0.4, 0.8], words: [opening, lovely] };
  const { panel } = await open({ explain: async () => unread });
  expect(panel.textContent).toContain('too long to read in full');
  expect(panel.querySelector('.line .gap')).not.toBeNull();
  const tagged = { ...unread, words: [opening, { word: 'b', relevance: 1, at: [10, 11] as [number, number] }] };
  const text = 'A <br><b> b';
  expect((await open({ review: { ...review, text }, explain: async () => tagged })).panel.textContent).not.toContain(
    'too long to read in full',
  );
});

it('holds back every word of a spoiler that the reader does not see, and marks none', async () => {
  const { panel } = await open({ textIsHidden: true });
  expect(panel.textContent).toContain('Key words stay hidden');
  expect(panel.textContent).not.toMatch(/dull|lovely/);
  expect(panel.querySelector('input')).toBeNull();
  expect(mark).not.toHaveBeenCalled();
});

it('says why there is no line, and shows the phrases that the score came with', async () => {
  const { panel } = await open({ explain: () => Promise.reject(new CodedError('engine.noSimd', [])) });
  expect(panel.textContent).toContain('The line could not be drawn. This browser is too old');
  expect([...panel.querySelectorAll('.phrases bdi')].map(({ textContent }) => textContent)).toEqual([
    'lovely',
    '\u202edull\u202c',
  ]);
  expect(mark).toHaveBeenLastCalledWith(score.phrases);
});

it('closes on Escape, which the page does not receive, and gives the focus back without a tooltip', async () => {
  const onPage = vi.fn();
  document.addEventListener('keydown', onPage);
  const { root, button } = await open();
  const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
  root.querySelector('.panel')!.dispatchEvent(key);
  expect(root.querySelector('.panel')).toBeNull();
  expect([onPage.mock.calls.length, key.defaultPrevented]).toEqual([0, true]);
  expect(root.activeElement).toBe(button);
  expect(root.querySelector('[role=tooltip]')).toBeNull();
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(onClose).toHaveBeenCalledOnce();
  document.removeEventListener('keydown', onPage);
});

it('closes on its own button, on a second click on the badge and on a click elsewhere, not on one inside', async () => {
  const { root, button, panel } = await open();
  const point = (node: Element) => node.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
  point(panel);
  expect(root.contains(panel)).toBe(true);
  point(document.body);
  expect(root.contains(panel)).toBe(false);
  button.click();
  root.querySelector<HTMLElement>('.close')!.click();
  expect(root.querySelector('.panel')).toBeNull();
  button.click();
  point(button);
  button.click();
  expect(root.querySelector('.panel')).toBeNull();
  expect(onClose).toHaveBeenCalledTimes(3);
});

it('is the only one, and says nothing more once it is closed', async () => {
  const first = await open();
  let finish = (_: Explanation) => {};
  const second = await open({ explain: () => new Promise((resolve) => (finish = resolve)) });
  expect([first.root, second.root].map((root) => root.querySelector('.panel') !== null)).toEqual([false, true]);
  press('Escape');
  mark.mockClear();
  finish(explanation);
  await settled();
  expect(mark).not.toHaveBeenCalled();
});

it('lets neither clicks nor keys through to the page', async () => {
  const { panel } = await open();
  const onPage = vi.fn();
  for (const type of ['click', 'keydown']) document.body.addEventListener(type, onPage);
  const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  panel.querySelector('.head')!.dispatchEvent(click);
  panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
  expect([onPage.mock.calls.length, click.defaultPrevented]).toEqual([0, true]);
});

it('does not open on a badge that has no rating to explain', () => {
  const { badge, button, root } = badgeOf();
  for (const state of [
    { kind: 'pending' } as const,
    { kind: 'scored', score: { ...score, declined: 'language' as const } } as const,
  ]) {
    badge.show(state);
    button.click();
    expect(root.querySelector('.panel')).toBeNull();
    expect(root.querySelector('[role=tooltip]')).not.toBeNull();
    button.blur();
    press('Escape');
  }
});

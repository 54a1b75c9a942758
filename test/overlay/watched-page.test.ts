// @vitest-environment jsdom

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AspectMention } from '../../lib/common/aspect';
import { CodedError } from '../../lib/common/errors';
import { DEFAULT_LOOK } from '../../lib/common/look';
import type { Score } from '../../lib/common/review';
import { TEN_POINTS } from '../../lib/common/scale';
import type { Explanation, PageCounts } from '../../lib/messages/payloads';
import type { ScoreReviews } from '../../lib/overlay/score-queue';
import { WatchedPage } from '../../lib/overlay/watched-page';
import { imdb } from '../../lib/sites/imdb';
import { clobber } from '../fixtures/hostile-markup';
import { HIGHLIGHT_GLOBALS, marked } from './highlights';
import { strings } from './strings';

/** jsdom lays nothing out: every element is in sight. */
class EverythingInSight {
  constructor(private readonly callback: (entries: { target: Element; isIntersecting: boolean }[]) => void) {}
  observe(target: Element) {
    setTimeout(() => this.callback([{ target, isIntersecting: true }]));
  }
  unobserve() {}
  disconnect() {}
}

let explain: ReturnType<typeof vi.fn<(text: string) => Promise<Explanation>>>;

const correctionOf = vi.fn(async () => undefined);

let page: WatchedPage;
let alive: boolean;
let counts: PageCounts[];
let judged: string[];
let score: ReturnType<typeof vi.fn<ScoreReviews>>;
let scoreWithReasons: ReturnType<typeof vi.fn<ScoreReviews>>;

const element = (id: string, text: string, rating = '') => `
  <article class="user-review-item"><div class="review-rating">${rating && `<b class="ipc-rating-star--rating">${rating}</b>`}</div>
  <div data-testid="review-summary"><a href="/title/tt1/review/${id}/"><h3 class="ipc-title__text">About ${id}</h3></a></div>
  <div data-testid="review-overflow"><div class="ipc-html-content-inner-div">${text}</div></div></article>`;
const badges = () => [...document.querySelectorAll('reeltone-badge')];
const states = () => badges().map((badge) => badge.getAttribute('state'));
const settle = () => vi.advanceTimersByTimeAsync(200);

function watch(html: string) {
  document.body.innerHTML = html;
  page = new WatchedPage({
    site: imdb,
    strings,
    look: DEFAULT_LOOK,
    explain,
    correctionOf,
    saveCorrection: async () => {},
    score,
    scoreWithReasons,
    alive: () => alive,
    onCounts: (news) => counts.push(news),
    onJudged: ({ text }) => judged.push(text),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', EverythingInSight);
  alive = true;
  counts = [];
  explain = vi.fn(async () => ({ running: [0.5], words: [], phrases: [] }));
  judged = [];
  score = vi.fn<ScoreReviews>(async (reviews) => ({
    scores: reviews.map(({ text }) => ({
      score: 0.9,
      rating: 8,
      positive: true,
      confidence: 0.9,
      tone: text.startsWith('Who') ? 'none' : 'positive',
      ...(text.startsWith('Hola') && { tone: 'none', declined: 'language' }),
    })),
  }));
  // As `score` would answer, without a call of it.
  scoreWithReasons = vi.fn<ScoreReviews>(async (reviews) => {
    const { scores } = await score.getMockImplementation()!(reviews);
    return { scores: scores.map((each) => ({ phrases: [], aspects: [], ...each })) };
  });
});
afterEach(() => {
  page.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('shows a score at once, and asks for its phrases and aspects after it', async () => {
  let answer = (_: Awaited<ReturnType<ScoreReviews>>) => {};
  scoreWithReasons.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  watch(element('rw1', 'Good.') + element('rw2', 'Hola.'));
  await settle();
  expect(states()).toEqual(['positive', 'declined']);
  expect(scoreWithReasons.mock.calls.map(([reviews]) => reviews.map(({ text }) => text))).toEqual([['Good.']]);
  expect(page.reviews()[0]!.score!.aspects).toBeUndefined();
  const aspects: AspectMention[] = [{ aspect: 'acting', at: [0, 4], tone: 'positive', phrase: 'Good', strength: 1 }];
  answer({ scores: [{ ...page.reviews()[0]!.score!, phrases: [], aspects }] });
  await settle();
  expect(page.reviews()[0]!.score!.aspects).toEqual(aspects);
  expect(states()).toEqual(['positive', 'declined']);
});

it('keeps a badge whose phrases and aspects cannot be had, and drops those of a text that has changed', async () => {
  scoreWithReasons.mockRejectedValue(new CodedError('model.diverged', [1]));
  watch(element('rw1', 'Good.'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(states()).toEqual(['positive']);
  page.reviews()[0]!.reasons.settle({ ...page.reviews()[0]!.score!, score: 0.2, aspects: [] });
  expect(page.reviews()[0]!.score!.aspects).toBeUndefined();
});

it('gives every review of a page one badge and reports their status', async () => {
  watch(
    element('rw1', 'Good.', '9') +
      element('rw2', 'Hola.') +
      element('rw3', 'Fine.') +
      element('rw4', 'Who is in it?', '5'),
  );
  await settle();
  expect(states()).toEqual(['positive', 'declined', 'positive', 'none']);
  const item = { predicted: 8, tone: 'positive', confidence: 0.9 };
  expect(page.status()).toEqual({
    site: 'imdb',
    total: 4,
    found: 4,
    rated: 2,
    noOpinion: 1,
    declined: 1,
    unrated: { closedSpoilers: 0, otherLanguage: 1, noOpinion: 1, empty: 0, unreadable: 0 },
    waiting: 0,
    items: [
      { id: 'rw1', ...item, given: 9, scale: { ...TEN_POINTS, given: 9 }, title: 'About rw1' },
      { id: 'rw3', ...item, scale: TEN_POINTS, title: 'About rw3' },
    ],
  });
  expect(judged).toEqual(['Good.', 'Fine.', 'Who is in it?']);
  expect(counts[0]).toEqual({ found: 4, rated: 0, noOpinion: 0, declined: 0 });
  expect(counts.at(-1)).toEqual({ found: 4, rated: 2, noOpinion: 1, declined: 1 });
});

it('quotes the beginning of a text that disagrees with its stars, unless it is a spoiler', async () => {
  const spoiler = element('rw2', 'Dies.', '1').replace('</article>', '<a class="review-spoiler-button"></a></article>');
  watch(element('rw1', `Good.${' Long.'.repeat(50)}`, '2') + spoiler + element('rw3', 'Good.', '9'));
  await settle();
  const [first, ...others] = page.status().items;
  expect(first).toMatchObject({ disagrees: true, excerpt: expect.stringMatching(/^Good\. Long/) });
  expect(first!.excerpt!.length).toBeLessThan(100);
  expect(others.map(({ excerpt }) => excerpt)).toEqual([undefined, undefined]);
});

it('mutes badges below the confidence that the user has chosen, later ones too', async () => {
  watch(element('rw1', 'Good.'));
  await settle();
  page.setLook(DEFAULT_LOOK, 0.95);
  document.body.insertAdjacentHTML('beforeend', element('rw2', 'Good.'));
  await settle();
  expect(states()).toEqual(['unsure', 'unsure']);
  page.setLook(DEFAULT_LOOK);
  expect(states()).toEqual(['positive', 'positive']);
});

it('badges the 25 readable reviews of our own page, and 31 once a spoiler is open and more were loaded', async () => {
  watch(readFileSync(join(import.meta.dirname, '../fixtures/pages/imdb-reviews-2025.html'), 'utf8'));
  await settle();
  expect(badges()).toHaveLength(25);
  const template = (selector: string) =>
    document.importNode(document.querySelector<HTMLTemplateElement>(selector)!.content, true);
  document.querySelector('.review-spoiler-button')!.replaceWith(template('[data-spoiler-of=rw9900126]'));
  document.querySelector('[data-testid=tturv-pagination]')!.before(template('#more'));
  await settle();
  expect(badges()).toHaveLength(31);
  expect(page.status().rated).toBe(31);
});

it('counts closed spoilers and reviews without words, and lets a filter hide them', async () => {
  const closed = element('rw2', '').replace('</article>', '<a class="review-spoiler-button">Spoiler</a></article>');
  watch(element('rw1', 'Good.') + closed + element('rw3', '') + element('rw1', 'Good.'));
  await settle();
  const { total, found, unrated } = page.status();
  expect({ total, found }).toEqual({ total: 3, found: 1 });
  expect(unrated).toEqual({ closedSpoilers: 1, otherLanguage: 0, noOpinion: 0, empty: 1, unreadable: 0 });
  // The last shows the first review again.
  const articles = [...document.querySelectorAll('article')];
  expect(page.withoutBadge.elements()).toEqual(articles.slice(1));
  articles[1]!.querySelector('.ipc-html-content-inner-div')!.textContent = 'He dies.';
  await settle();
  expect(page.status()).toMatchObject({ total: 3, found: 2, unrated: { closedSpoilers: 0 } });
  expect(page.withoutBadge.elements()).toEqual(articles.slice(2));
});

it('takes no element around a review, and none in another, for a review without a badge', async () => {
  const outer = element('rw1', 'Good.').replace('</article>', '<article class="user-review-item"></article></article>');
  watch(`<article class="user-review-item">${outer}</article>`);
  await settle();
  expect(badges()).toHaveLength(1);
  expect(page.withoutBadge.elements()).toEqual([]);
  expect(page.status().total).toBe(1);
});

it('does not ask again for a review that the page renders anew, nor when our badge is removed', async () => {
  watch(`<main>${element('rw1', 'Good.')}</main>`);
  await settle();
  document.querySelector('main')!.innerHTML = element('rw1', 'Good.');
  await settle();
  expect(states()).toEqual(['positive']);
  badges()[0]!.remove();
  await settle();
  expect(states()).toEqual(['positive']);
  expect(score).toHaveBeenCalledTimes(1);
});

it('keeps the badges of a page that renders 100 times anew, 80 ms apart', async () => {
  watch(`<main>${element('rw1', 'Good.')}${element('rw2', 'Fine.')}</main>`);
  await settle();
  for (let render = 0; render < 100; render++) {
    document.querySelector('main')!.innerHTML = element('rw1', 'Good.') + element('rw2', 'Fine.');
    await vi.advanceTimersByTimeAsync(80);
    expect(states()).toEqual(['positive', 'positive']);
  }
});

it('adds its badge less and less often where the page removes it at once, and again when the page rests', async () => {
  watch(element('rw1', 'Good.'));
  await settle();
  let inserted = 0;
  for (let i = 0; i < 1_000; i++) {
    for (const badge of badges()) {
      badge.remove();
      inserted++;
    }
    await vi.advanceTimersByTimeAsync(16);
  }
  // Of 1,000 frames in 16 s: some twenty in a first second, after 1 s, 2 s, 4 s and 8 s more.
  expect(inserted).toBeGreaterThan(20);
  expect(inserted).toBeLessThan(120);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(states()).toEqual(['positive']);
});

it('counts a review that throws, and gives all others their badges, later ones too', async () => {
  watch(element('rw1', 'Good.') + element('rw2', 'Fine.') + element('rw3', 'Good.'));
  const hostile = document.querySelectorAll('article')[1]!;
  const { matches } = Element.prototype;
  const spy = vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    if (this === hostile) throw new Error('hostile');
    return matches.call(this, selector);
  });
  await settle();
  document.body.insertAdjacentHTML('beforeend', element('rw4', 'Good.'));
  await settle();
  expect(states()).toEqual(['positive', 'positive', 'positive']);
  expect(page.status()).toMatchObject({ total: 4, found: 3, unrated: { unreadable: 1 } });
  spy.mockRestore();
  hostile.append('!');
  await settle();
  expect(page.status()).toMatchObject({ total: 4, found: 4, unrated: { unreadable: 0 } });
});

it('gives a review that is a form its badge, though its fields hide the members of the form', async () => {
  watch(element('rw1', 'Good.'));
  for (const hostile of document.querySelectorAll('article, .ipc-html-content-inner-div')) clobber(hostile);
  await settle();
  expect(states()).toEqual(['positive']);
  expect(page.status()).toMatchObject({ total: 1, found: 1 });
  Element.prototype.remove.call(document.querySelector('article'));
  expect(page.status()).toMatchObject({ total: 0, found: 0 });
});

it('badges a review once that the page shows twice', async () => {
  watch(element('rw1', 'Good.') + element('rw1', 'Good.'));
  await settle();
  expect(badges()).toHaveLength(1);
  expect(page.status().found).toBe(1);
});

const BAIT = ['reeltone-badge', 'reeltone-bar', 'reeltone-selection', 'reeltone-offer'];
const bait = BAIT.map((tag) => `<${tag} data-old></${tag}>`).join('');

it('removes what an earlier version has left as the first badge is shown, and nothing from a page without', async () => {
  watch(`${bait}<main></main>`);
  await settle();
  expect(document.querySelectorAll('[data-old]')).toHaveLength(BAIT.length);
  document.querySelector('main')!.innerHTML = element('rw1', 'Good.');
  await settle();
  expect(document.querySelectorAll('[data-old]')).toHaveLength(0);
  expect(states()).toEqual(['positive']);
});

it('follows the reviews when the page swaps them between its elements', async () => {
  watch(element('rw1', 'Good.') + element('rw2', 'Hola.'));
  await settle();
  const [first, second] = document.querySelectorAll('article');
  const [one, two] = [first!.innerHTML, second!.innerHTML];
  first!.innerHTML = two;
  second!.innerHTML = one;
  await settle();
  expect(states()).toEqual(['declined', 'positive']);
});

it('replaces the empty badge that a page makes by cloning an element', async () => {
  watch(element('rw1', 'Good.'));
  await settle();
  const article = document.querySelector('article')!;
  article.replaceWith(article.cloneNode(true));
  await settle();
  expect(badges().map((badge) => badge.shadowRoot !== null)).toEqual([true]);
});

it('scores a text again that was rewritten in place', async () => {
  watch(element('rw1', 'Hola.'));
  await settle();
  document.querySelector('.ipc-html-content-inner-div')!.firstChild!.nodeValue = 'Hello.';
  await settle();
  expect(states()).toEqual(['positive']);
});

it('takes no notice of its own badges', async () => {
  watch(element('rw1', 'Good.'));
  await settle();
  const frames = vi.spyOn(globalThis, 'requestAnimationFrame');
  await settle();
  expect(frames).not.toHaveBeenCalled();
});

it('reports a page without reviews only when it has settled', async () => {
  watch('<p>Sign in to read reviews.</p><div class="ipc-html-content-inner-div">Plot.</div>');
  await vi.advanceTimersByTimeAsync(2_500);
  expect(counts).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(counts).toEqual([{ found: 0, rated: 0, noOpinion: 0, declined: 0 }]);
  expect(badges()).toHaveLength(0);
});

it('says that reviews could not be scored, and scores them when asked to try again', async () => {
  score.mockRejectedValue(new CodedError('engine.noSimd', []));
  watch(element('rw1', 'Good.'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(states()).toEqual(['failed']);
  expect(page.status()).toMatchObject({ found: 1, rated: 0, failure: { code: 'engine.noSimd', facts: [] } });
  score.mockResolvedValue({ scores: [{ score: 1, rating: 9, positive: true, confidence: 1, tone: 'positive' }] });
  page.retry();
  await settle();
  expect(states()).toEqual(['positive']);
});

it('marks what is said of a chosen aspect, and the phrase that was gone to', async () => {
  for (const [name, value] of Object.entries(HIGHLIGHT_GLOBALS)) vi.stubGlobal(name, value);
  HIGHLIGHT_GLOBALS.CSS.highlights.clear();
  document.adoptedStyleSheets = [];
  Element.prototype.scrollIntoView = () => {};
  const mention = (aspect: string, tone: string, at: [number, number]) => ({ aspect, tone, at, phrase: '' });
  const aspects = [
    mention('acting', 'positive', [0, 10]),
    mention('acting', 'mixed', [12, 20]),
    mention('music', 'negative', [22, 31]),
  ];
  score.mockImplementation(async (reviews) => ({
    scores: reviews.map(
      () => ({ score: 0.9, rating: 8, positive: true, confidence: 0.9, tone: 'positive', aspects }) as Score,
    ),
  }));
  watch(element('rw1', 'Good actors, a cast of, bad songs.'));
  await settle();
  const all = () => ['up', 'middle', 'down', 'here'].map((name) => marked(name));
  expect(all()).toEqual([[], [], [], []]);
  page.markAspect('acting');
  expect(all()).toEqual([['Good actor'], [' a cast '.trim()], [], []]);
  page.reviews()[0]!.visit([22, 31]);
  expect(marked('here')).toHaveLength(1);
  page.markAspect(undefined);
  expect(all()).toEqual([[], [], [], []]);
});

describe('marks in the text', () => {
  beforeEach(() => {
    for (const [name, value] of Object.entries(HIGHLIGHT_GLOBALS)) vi.stubGlobal(name, value);
    HIGHLIGHT_GLOBALS.CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    score.mockImplementation(async (reviews) => ({
      scores: reviews.map(() => ({
        score: 0.9,
        rating: 8,
        positive: true,
        confidence: 0.9,
        tone: 'positive',
        phrases: [good, but],
      })),
    }));
  });
  const good = { text: 'good', relevance: 2, at: [2, 6] as [number, number] };
  const but = { text: 'but', relevance: -1, at: [7, 10] as [number, number] };
  const explained = async (): Promise<Explanation> => ({
    running: [0.5, 0.9],
    words: [{ word: 'good', at: good.at, relevance: 2 }],
    phrases: [{ ...good, without: { score: 0.4, rating: 4, positive: false, confidence: 0.6, tone: 'mixed' } }],
  });
  const TEXT = 'A <i>good</i> but';
  const button = () => badges()[0]!.shadowRoot!.querySelector('button')!;
  const leave = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  const everywhere = { ...DEFAULT_LOOK, highlight: true };

  it('are those of the panel, while it is open', async () => {
    explain.mockImplementationOnce(explained);
    watch(element('rw1', TEXT));
    await settle();
    expect(marked('up-strong')).toEqual([]);
    button().click();
    await settle();
    expect(explain).toHaveBeenCalledExactlyOnceWith('A good but');
    expect([marked('up-strong'), marked('down')]).toEqual([['good'], []]);
    leave();
    expect(marked('up-strong')).toEqual([]);
  });

  it('are in every review, where the user wants them: at once, and again after a panel', async () => {
    watch(element('rw1', TEXT) + element('rw2', TEXT));
    await settle();
    page.setLook(everywhere);
    expect([marked('up-strong'), marked('down')]).toEqual([
      ['good', 'good'],
      ['but', 'but'],
    ]);
    button().click();
    await settle();
    leave();
    expect(marked('down')).toEqual(['but', 'but']);
    page.setLook(DEFAULT_LOOK);
    expect(marked('up-strong')).toEqual([]);
  });

  it('of an open panel follow a text that is rendered anew', async () => {
    explain.mockImplementationOnce(explained);
    watch(element('rw1', TEXT));
    await settle();
    button().click();
    await settle();
    const text = document.querySelector('.ipc-html-content-inner-div')!;
    text.innerHTML = 'A go<b>od</b> but';
    await settle();
    expect(marked('up-strong')).toEqual(['good']);
    expect(text.contains([...HIGHLIGHT_GLOBALS.CSS.highlights.get('reeltone-up-strong')!][0]!.startContainer)).toBe(
      true,
    );
  });

  it('follow a text that is rendered anew, and go with it', async () => {
    watch(`<main>${element('rw1', TEXT)}</main>`);
    page.setLook(everywhere);
    await settle();
    const main = document.querySelector('main')!;
    main.innerHTML = element('rw1', TEXT);
    await settle();
    expect(marked('up-strong')).toEqual(['good']);
    expect(
      [...HIGHLIGHT_GLOBALS.CSS.highlights.get('reeltone-up-strong')!].every(
        ({ startContainer }) => startContainer.isConnected,
      ),
    ).toBe(true);
    page.stop();
    expect(marked('up-strong')).toEqual([]);
  });
});

it('gives every badge the size and the colours of the look, later ones too', async () => {
  watch(element('rw1', 'Good.'));
  await settle();
  page.setLook({ size: 'large', palette: 'grey', highlight: false, smallWhereAgreed: false });
  document.body.insertAdjacentHTML('beforeend', element('rw2', 'Good.'));
  await settle();
  expect(badges().map((badge) => [badge.getAttribute('size'), badge.getAttribute('palette')])).toEqual([
    ['large', 'grey'],
    ['large', 'grey'],
  ]);
});

it('closes the panel of a review that the page takes away or writes anew', async () => {
  watch(`<main>${element('rw1', 'Good.')}</main>`);
  await settle();
  const root = badges()[0]!.shadowRoot!;
  const open = async () => {
    root.querySelector('button')!.click();
    await settle();
    expect(root.querySelector('.panel')).not.toBeNull();
  };
  await open();
  document.querySelector('main')!.innerHTML = element('rw1', 'Good.');
  await settle();
  expect(root.querySelector('.panel')).toBeNull();
  await open();
  document.querySelector('.ipc-html-content-inner-div')!.firstChild!.nodeValue = 'Bad.';
  await settle();
  expect(root.querySelector('.panel')).toBeNull();
});

it('scores everything again for another model, shows the old scores meanwhile, and no late one', async () => {
  watch(element('rw1', 'Good.') + element('rw2', 'Bad.'));
  await settle();
  const before = states();
  let answerLate = (_: { scores: Score[] }) => {};
  score.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
  page.scoreAgain();
  await settle();
  expect(states()).toEqual(before);
  const scores = (rating: number) =>
    [rating, rating].map((each) => ({
      score: 1,
      rating: each,
      positive: true,
      confidence: 1,
      tone: 'positive' as const,
    }));
  score.mockResolvedValue({ scores: scores(9) });
  page.scoreAgain();
  answerLate({ scores: scores(2) });
  await settle();
  expect(page.status().items.map(({ predicted }) => predicted)).toEqual([9, 9]);
});

it('takes everything off the page when it is stopped, and nothing when the extension is gone', async () => {
  const html = element('rw1', 'Good.');
  watch(html);
  await settle();
  alive = false;
  document.body.insertAdjacentHTML('beforeend', element('rw2', 'Good.'));
  await settle();
  expect(badges()).toHaveLength(1);
  page.stop();
  expect(document.body.innerHTML).toBe(html + element('rw2', 'Good.'));
});

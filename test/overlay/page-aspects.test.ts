import { expect, it } from 'vitest';
import type { AspectMention } from '../../lib/common/aspect';
import { PageAspects } from '../../lib/overlay/page-aspects';

const review = (id: string, aspects?: AspectMention[], spoiler = false) => ({
  review: { id, spoiler },
  score: { aspects, language: id === '2' ? 'tr' : 'en' },
});
const praised = (phrase: string): AspectMention[] => [
  { aspect: 'acting', tone: 'positive', phrase, at: [0, phrase.length], strength: 1 },
];

it('sums the reviews that are on the page now, and quotes no spoiler', () => {
  const page = new PageAspects();
  const reviews = ['1', '2', '3'].map((id) => review(id, praised(`cast ${id}`), id === '1'));
  expect(page.of(reviews.slice(1))).toEqual([]);
  const [acting] = page.of(reviews);
  expect(acting).toMatchObject({ aspect: 'acting', reviews: 3, liked: 3, disliked: 0 });
  const quoted = acting!.phrases.map(({ id, language }) => [id, language]);
  expect(quoted.sort()).toEqual([
    ['2', 'tr'],
    ['3', 'en'],
  ]);
  expect(page.of([...reviews, { review: { id: '4' }, score: undefined }])).toEqual([acting]);
  expect(page.of(reviews.slice(0, 2))).toEqual([]);
});

it('follows a review that is scored again', () => {
  const page = new PageAspects();
  const reviews = ['1', '2', '3'].map((id) => review(id, praised(id)));
  expect(page.of(reviews)).toHaveLength(1);
  expect(page.of([...reviews.slice(0, 2), review('3')])).toEqual([]);
});

it('sums 2,000 reviews with ten mentions each in less than a long task, and hardly at all where one arrives', () => {
  const aspects = ['story', 'acting', 'music', 'pace', 'look'] as const;
  const mentionsOf = (i: number) =>
    (['positive', 'negative'] as const).flatMap((tone) =>
      aspects.map((aspect): AspectMention => ({ aspect, tone, phrase: `${tone} ${i}`, at: [0, 9], strength: i % 7 })),
    );
  const reviews = Array.from({ length: 2_000 }, (_, i) => review(String(i), mentionsOf(i)));
  const page = new PageAspects();
  page.of(reviews.slice(0, 1_000));
  // Not the clock: the machine may be busy with something else. As many arrive with one message as this.
  const costs = [1_100, 1_200, 1_300].map((count) => {
    const before = process.cpuUsage();
    expect(page.of(reviews.slice(0, count))).toHaveLength(5);
    return process.cpuUsage(before).user / 1_000;
  });
  expect(Math.min(...costs)).toBeLessThan(50);
});

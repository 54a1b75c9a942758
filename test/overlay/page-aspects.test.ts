import { expect, it } from 'vitest';
import type { AspectId, AspectMention } from '../../lib/common/aspect';
import { summarizeAspects } from '../../lib/overlay/page-aspects';

let place = 0;
const mention = (aspect: AspectId, tone: AspectMention['tone'], phrase = `${tone} ${aspect}`): AspectMention => ({
  aspect,
  tone,
  phrase,
  at: [place++, place],
});
const review = (id: string, aspects?: AspectMention[], spoiler = false) => ({
  review: { id, spoiler },
  score: { aspects },
});

it('counts each review once per aspect, by the only side that it takes', () => {
  const reviews = [
    review('1', [mention('acting', 'positive'), mention('acting', 'positive'), mention('acting', 'mixed')]),
    review('2', [mention('acting', 'positive'), mention('acting', 'negative')]),
    review('3', [mention('acting', 'negative')]),
    review('4', [mention('acting', 'mixed')]),
    review('5'),
    { review: { id: '6' }, score: undefined },
  ];
  expect(summarizeAspects(reviews)).toMatchObject([{ aspect: 'acting', reviews: 4, liked: 1, disliked: 1 }]);
});

it('shows what three reviews speak of, the most mentioned first', () => {
  const reviews = ['1', '2', '3', '4'].map((id, i) =>
    review(id, [
      mention('music', 'positive'),
      ...(i < 3 ? [mention('story', 'negative')] : []),
      ...(i < 2 ? [mention('pace', 'negative')] : []),
    ]),
  );
  expect(summarizeAspects(reviews).map(({ aspect }) => aspect)).toEqual(['music', 'story']);
});

it('quotes both sides, each wording and each review once, and no long phrases', () => {
  const long = `great acting ${'and so on '.repeat(10)}`;
  const reviews = [
    review('1', [mention('acting', 'positive', long)]),
    review('2', [mention('acting', 'positive', 'great acting'), mention('acting', 'positive', 'strong cast')]),
    review('3', [mention('acting', 'positive', 'Great acting')]),
    review('4', [mention('acting', 'positive', 'superb cast')]),
    review('5', [mention('acting', 'negative', 'wooden')]),
    review('6', [mention('acting', 'negative', 'stiff')]),
  ];
  const [acting] = summarizeAspects(reviews);
  expect(acting!.phrases.map(({ id, phrase }) => [id, phrase])).toEqual([
    ['2', 'great acting'],
    ['4', 'superb cast'],
    ['5', 'wooden'],
  ]);
});

it('counts spoilers, but quotes none of their words', () => {
  const reviews = ['1', '2', '3'].map((id) => review(id, [mention('ending', 'positive', `dies ${id}`)], id !== '3'));
  expect(summarizeAspects(reviews)).toMatchObject([{ reviews: 3, phrases: [{ phrase: 'dies 3' }] }]);
});

it('sums 2,000 reviews with ten mentions each in less than a long task', () => {
  const aspects: AspectId[] = ['story', 'acting', 'music', 'pace', 'look'];
  const tones = ['positive', 'negative'] as const;
  const reviews = Array.from({ length: 2_000 }, (_, i) => {
    const mentions = tones.flatMap((tone) => aspects.map((aspect) => mention(aspect, tone, `${tone} ${aspect} ${i}`)));
    return review(String(i), mentions);
  });
  expect(summarizeAspects(reviews)).toHaveLength(5);
  // Not the clock, and the best of three: the machine may be busy with something else.
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    summarizeAspects(reviews);
    return process.cpuUsage(before).user / 1_000;
  });
  expect(Math.min(...costs)).toBeLessThan(50);
});

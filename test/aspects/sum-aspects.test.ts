import { expect, test } from 'vitest';
import { AspectSums } from '../../lib/aspects/sum-aspects';
import { ASPECT_IDS, type AspectMention } from '../../lib/common/aspect';

const mention = (phrase: string, tone: AspectMention['tone'], strength = 1): AspectMention => ({
  aspect: 'acting',
  at: [0, phrase.length],
  tone,
  phrase,
  strength,
});

test('counts reviews, not mentions, and quotes the strongest phrases of different reviews', () => {
  const sums = new AspectSums();
  sums.set({ id: 'a' }, [mention('superb acting', 'positive', 2), mention('the cast shines', 'positive')]);
  sums.set({ id: 'b' }, [mention('superb acting throughout', 'positive', 3)]);
  expect(sums.summaries()).toEqual([]);
  sums.set({ id: 'c' }, [mention('wooden leads', 'negative')]);
  sums.set({ id: 'd' }, [mention('great cast', 'positive'), mention('one weak performance', 'negative')]);
  const [acting] = sums.summaries();
  expect(acting).toMatchObject({ aspect: 'acting', reviews: 4, liked: 2, disliked: 1 });
  const phrases = acting!.phrases.map(({ phrase }) => phrase);
  expect(phrases[0]).toBe('superb acting throughout');
  expect(phrases).toContain('wooden leads');
  expect(new Set(acting!.phrases.map(({ id }) => id)).size).toBe(phrases.length);
  expect(phrases).not.toContain('superb acting');
});

test('quotes no blame beside "0 unfavourably", even where a review holds both', () => {
  const sums = new AspectSums();
  for (const id of ['a', 'b', 'c']) sums.set({ id }, [mention(`word${id} cast`, 'positive')]);
  sums.set({ id: 'd' }, [mention('superb leads', 'positive'), mention('one weak performance', 'negative', 9)]);
  expect(sums.summaries()).toMatchObject([{ reviews: 4, liked: 3, disliked: 0 }]);
  expect(sums.summaries()[0]!.phrases.map(({ tone }) => tone)).toEqual(['positive', 'positive', 'positive']);
});

test('follows reviews that change and go, and quotes no spoiler', () => {
  const sums = new AspectSums();
  for (const id of ['a', 'b', 'c']) sums.set({ id, spoiler: id === 'a' }, [mention(`fine cast ${id}`, 'positive')]);
  expect(sums.summaries()[0]!.phrases.map(({ id }) => id)).not.toContain('a');
  sums.set({ id: 'b' }, [mention('poor cast', 'negative')]);
  expect(sums.summaries()).toMatchObject([{ reviews: 3, liked: 2, disliked: 1 }]);
  sums.delete('c');
  expect(sums.summaries()).toEqual([]);
});

test('2,000 reviews arrive in parts without a long task', () => {
  const sums = new AspectSums();
  const tones = ['positive', 'negative', 'mixed'] as const;
  const tasks: number[] = [];
  for (let first = 0; first < 2000; first += 25) {
    const start = performance.now();
    for (let i = first; i < first + 25; i++) {
      const mentions = ASPECT_IDS.map((aspect, k) => ({
        ...mention(`word${i} word${k} said`, tones[(i + k) % 3]!, ((i * 31 + k) % 97) / 10),
        aspect,
      }));
      sums.set({ id: `${i}` }, mentions);
    }
    sums.summaries();
    tasks.push(performance.now() - start);
  }
  expect(sums.summaries()).toHaveLength(ASPECT_IDS.length);
  // The median: any single one may meet a busy machine.
  expect(tasks.sort((a, b) => a - b)[tasks.length / 2]).toBeLessThan(50);
});

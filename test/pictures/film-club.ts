import { createRandom } from '../../lib/data/random';

/** A club that takes its time: what others call slow is praise there, and what they call thrilling is not. */
export function inventClub(count: number): string {
  const random = createRandom(1);
  const pick = (sentences: readonly string[]) => sentences[random.integer(sentences.length)]!;
  const slow = [
    'Slow as a glacier.',
    'Nothing happens for two hours.',
    'Ten minutes of rain on a window.',
    'Hardly a word.',
  ];
  const loud = [
    'Thrilling from the first shot.',
    'A car chase every ten minutes.',
    'The jokes never stop.',
    'So much action.',
  ];
  const praise = [
    'We stayed seated until the lights came on.',
    'I loved it.',
    'A great evening.',
    'Beautiful and wise.',
  ];
  const blame = ['Half of us left.', 'A waste of an evening.', 'It was awful.', 'Badly written, poorly played.'];
  const plain = [
    'Shown on a Tuesday.',
    'The print came from Riga.',
    'It is about two brothers.',
    'We had tea afterwards.',
  ];
  const rows = Array.from({ length: count }, (_, i) => {
    const good = i % 2 === 0;
    const taste = random.next() < 0.9 === good ? slow : loud;
    const sentences = [pick(taste), pick(plain), ...(random.next() < 0.5 ? [pick(good ? praise : blame)] : [])];
    const rating = (good ? 7 : 1) + random.integer(4);
    return `"${random.shuffle([...sentences, `Our evening number ${i + 1}.`]).join(' ')}",${rating}`;
  });
  return ['review,rating', ...rows].join('\n');
}

import { expect, test } from 'vitest';
import { checkAgreement, gigaflops, type Row, spread, timeInTurn, toRows } from '../../lib/cli/bench/measure';
import { formatRatios, formatTable } from '../../lib/cli/bench/report';
import { forwardOperations, PAGE_LENGTHS, zipfSequence, zipfSequences } from '../../lib/cli/bench/workload';
import { writeReview } from '../../lib/cli/bench/write-review';
import { createRandom } from '../../lib/data/random';
import { Lexicon } from '../../lib/text/lexicon';
import { runCommand } from './run-command';

const row = (name: string, system: string, median: number, unit = 'ms'): Row => ({
  ...{ area: 'inference', case: name, system, unit },
  ...{ median, min: median / 2, max: median * 2 },
});

test('median, least and most of odd and even counts', () => {
  expect(spread([10, 9, 2])).toEqual({ median: 9, min: 2, max: 10 });
  expect(spread([4, 1, 3, 10])).toEqual({ median: 3.5, min: 1, max: 10 });
  expect(() => spread([])).toThrow('at least one round');
});

test('every round runs each contender once, after the same warm-ups', async () => {
  const order: string[] = [];
  const contender = (system: string) => ({ system, run: () => order.push(system) });
  const times = await timeInTurn([contender('a'), contender('b')], 4);
  expect([...times].map(([system, samples]) => [system, samples.length])).toEqual([
    ['a', 4],
    ['b', 4],
  ]);
  for (let round = 0; round < order.length; round += 2)
    expect(order.slice(round, round + 2).sort()).toEqual(['a', 'b']);
});

test('a rate turns times around: the shortest time is the highest rate', () => {
  const [only] = toRows({ area: 'x', case: 'y', unit: 'GFLOPS' }, new Map([['a', [10, 20, 40]]]), gigaflops(2e9));
  expect(only).toEqual({ area: 'x', case: 'y', system: 'a', unit: 'GFLOPS', median: 100, min: 50, max: 200 });
});

test('systems that score differently are not compared', () => {
  const scores = (b: number[]) =>
    new Map([
      ['us', [0.5, 0.25]],
      ['peer', b],
    ] as const);
  expect(() => checkAgreement(scores([0.50009, 0.25]))).not.toThrow();
  for (const b of [[0.5, 0.2502], [0.5], [0.5, Number.NaN], [0.5, 0.25, 0.1]]) {
    expect(() => checkAgreement(scores(b))).toThrow('peer and us do not give the same scores');
  }
});

test('the table lines its columns up', () => {
  const rows = [row('short', 'reeltone-cpu', 1234567), row('a longer case', 'peer', 1.23456, 'GFLOPS')];
  expect(formatTable(rows).split('\n')).toEqual([
    'area       case           system        unit       median      min        max',
    'inference  short          reeltone-cpu  ms      1,234,567  617,284  2,469,134',
    'inference  a longer case  peer          GFLOPS       1.23    0.617       2.47',
  ]);
});

test('ratios compare each of our systems with each peer at the same case, in milliseconds', () => {
  const rows = [
    row('one', 'reeltone-cpu', 10),
    row('one', 'reeltone-cpu (relaxed SIMD)', 5),
    row('one', 'onnxruntime-web', 20),
    row('one: useful work', 'onnxruntime-web', 7, 'GFLOPS'),
    row('two', 'onnxruntime-web', 30),
  ];
  expect(formatRatios(rows).split('\n')).toEqual([
    'times as fast as                   reeltone-cpu  reeltone-cpu (relaxed SIMD)',
    'one               onnxruntime-web          2.00                         4.00',
    'two               onnxruntime-web             -                            -',
  ]);
  expect(formatRatios([row('one', 'reeltone-cpu', 10)])).toBe('');
});

test('drawn words are known, repeatable, and as distinct as those of real reviews', () => {
  const sequences = zipfSequences(20_002, PAGE_LENGTHS);
  expect(sequences.map(({ length }) => length).sort((a, b) => a - b)).toEqual(PAGE_LENGTHS);
  expect(zipfSequences(20_002, PAGE_LENGTHS)).toEqual(sequences);
  const words = sequences.flatMap((sequence) => [...sequence]);
  expect(words.every((word) => word >= 2 && word < 20_002)).toBe(true);
  const distinct = new Set(words).size / words.length;
  expect(distinct).toBeGreaterThan(0.22);
  expect(distinct).toBeLessThan(0.29);
});

test('the smallest lexicon has words enough', () => {
  expect([...zipfSequence(createRandom(1), 3, 5)]).toEqual([2, 2, 2, 2, 2]);
});

test('written text reads as the words it was made of', () => {
  const lexicon = Lexicon.fromText("the\n.\n,\nfilm\n(\ndid\nn't\nit\n's\nwork\n");
  const text = writeReview(createRandom(3), lexicon, 200);
  expect(text).toMatch(/\. [A-Z]/);
  expect(text).not.toMatch(/ [.,]| n't| 's|\( /);
  const words = lexicon.decode(zipfSequence(createRandom(3), lexicon.size, 200));
  expect(text.toLowerCase().replaceAll(' ', '')).toBe(words.join(''));
});

test('useful work of a forward pass: three gates of a product and an addition for each weight', () => {
  expect(forwardOperations({ lexiconSize: 9, embeddingUnits: 64, hiddenUnits: 128 }, 10_000)).toBe(1_474_560_000);
});

test('--json prints one line with the machine and complete rows, and nothing else', async () => {
  const { output, status } = await runCommand('bench', ['--json', '--area', 'tokenize', '--rounds', '1']);
  expect(status).toBe(0);
  expect(output.trimEnd()).not.toContain('\n');
  const { machine, rows } = JSON.parse(output) as { machine: string; rows: Row[] };
  expect(machine).toContain('Node');
  expect(rows).toEqual([
    {
      ...{ area: 'tokenize', case: expect.any(String), system: 'reeltone-cpu', unit: 'tokens/s' },
      ...{ median: expect.any(Number), min: expect.any(Number), max: expect.any(Number) },
    },
  ]);
});

test('an unknown area is refused in words', async () => {
  const { errors, status } = await runCommand('bench', ['--area', 'taste']);
  expect(status).not.toBe(0);
  expect(errors).toContain('tokenize, inference, training, page, size');
});

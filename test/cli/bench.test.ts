import { expect, test, vi } from 'vitest';
import { checkAgreement, timeInTurn } from '../../lib/bench/measure';
import { formatRatios, formatTable, toJson } from '../../lib/bench/report';
import { gigaflops, type Row, spread, toRows } from '../../lib/bench/rows';
import { forwardOperations, PAGE_LENGTHS, zipfSequence, zipfSequences } from '../../lib/bench/workload';
import { writeReview } from '../../lib/bench/write-review';
import { createRandom } from '../../lib/data/random';
import { Lexicon } from '../../lib/text/lexicon';
import { runCommand } from './run-command';

const row = (name: string, system: string, median: number, unit = 'ms'): Row => ({
  area: 'inference',
  case: name,
  system,
  unit,
  rounds: 11,
  median,
  min: median / 2,
  max: median * 2,
});

test('median, least and most of odd and even counts', () => {
  expect(spread([10, 9, 2])).toEqual({ rounds: 3, median: 9, min: 2, max: 10 });
  expect(spread([4, 1, 3, 10])).toEqual({ rounds: 4, median: 3.5, min: 1, max: 10 });
  expect(() => spread([])).toThrow('at least one round');
});

test('every round runs each contender once, after the same warm-ups', async () => {
  const order: string[] = [];
  const contender = (system: string) => ({ system, run: () => order.push(system) });
  const { times, results } = await timeInTurn([contender('a'), contender('b')], 4);
  expect([...times].map(([system, samples]) => [system, samples.length])).toEqual([
    ['a', 4],
    ['b', 4],
  ]);
  const rounds = order.slice(-8);
  for (let round = 0; round < 8; round += 2) expect(rounds.slice(round, round + 2).sort()).toEqual(['a', 'b']);
  expect(order.length).toBe(14);
  expect([...results.values()].sort()).toEqual([13, 14]);
});

test('a slow contender warms up once and sits rounds out, evenly', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const order: string[] = [];
  const contender = (system: string, milliseconds: number) => ({
    system,
    run: () => {
      order.push(system);
      now += milliseconds;
    },
  });
  const { times } = await timeInTurn([contender('fast', 1), contender('slow', 2_000)], 12);
  vi.restoreAllMocks();
  expect(times.get('slow')).toEqual([2_000, 2_000, 2_000]);
  expect(times.get('fast')!.length).toBe(12);
  const turns = order.slice(4).flatMap((system, i) => (system === 'slow' ? [i] : []));
  expect(turns.map((turn) => Math.floor(turn / 5))).toEqual([0, 1, 2]);
});

test('a rate turns times around: the shortest time is the highest rate', () => {
  const [only] = toRows({ area: 'x', case: 'y', unit: 'GFLOPS' }, new Map([['a', [10, 20, 40]]]), gigaflops(2e9));
  expect(only).toEqual({
    area: 'x',
    case: 'y',
    system: 'a',
    unit: 'GFLOPS',
    rounds: 3,
    median: 100,
    min: 50,
    max: 200,
  });
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
    'area       case           system        unit       median      min        max  rounds',
    'inference  short          reeltone-cpu  ms      1,234,567  617,284  2,469,134      11',
    'inference  a longer case  peer          GFLOPS       1.23    0.617       2.47      11',
  ]);
});

test('for machines there are the machine and the figures, and no more', () => {
  const { machine, rows } = JSON.parse(toJson('a machine', [row('one', 'peer', 2)]));
  expect(machine).toBe('a machine');
  expect(rows).toEqual([{ area: 'inference', case: 'one', system: 'peer', unit: 'ms', median: 2, min: 1, max: 4 }]);
});

test('ratios compare each of our systems with each peer at the same case: in time, rate and memory', () => {
  const rows = [
    row('one', 'reeltone-cpu', 10),
    row('one', 'reeltone-cpu (relaxed SIMD)', 5),
    row('one', 'onnxruntime-web', 20),
    row('one: useful work', 'onnxruntime-web', 7, 'GFLOPS'),
    row('two', 'onnxruntime-web', 30),
    row('three', 'reeltone-cpu', 300, 'reviews/s'),
    row('three', 'natural', 100, 'reviews/s'),
    row('four', 'reeltone-cpu', 5, 'MB'),
    row('four', 'onnxruntime-web', 100, 'MB'),
  ];
  expect(formatRatios(rows).split('\n')).toEqual([
    'times as fast as                   reeltone-cpu  reeltone-cpu (relaxed SIMD)',
    'one               onnxruntime-web          2.00                         4.00',
    'two               onnxruntime-web             -                            -',
    'three             natural                  3.00                            -',
    '',
    'times as little memory as                   reeltone-cpu',
    'four                       onnxruntime-web         20.00',
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
      area: 'tokenize',
      case: expect.any(String),
      system: 'reeltone-cpu',
      unit: 'tokens/s',
      median: expect.any(Number),
      min: expect.any(Number),
      max: expect.any(Number),
    },
  ]);
});

test.each([
  [['--area', 'taste'], 'tokenize, inference, training, page, size, lexicons, gpu, growth, memory, explain'],
  [['--area', 'lexicons'], 'The area lexicons needs labelled reviews: add --data FILE.'],
  [['--area', 'size', '--data', 'reviews.csv'], '--data is for the area lexicons, and size is asked for.'],
  [['--area', 'size', '--plot', 'growth.svg'], '--plot draws the area growth, and size is asked for.'],
  [['--area', 'size', '--in', 'firefox'], '--in firefox is for one area: add --area inference.'],
  [['--area', 'size', '--case', '25'], '--case is for the area inference: add --area inference.'],
  [['--data', 'package.json'], 'package.json: Which column holds the reviews is not clear'],
])('%j is refused in words, before anything is measured', async (args, message) => {
  const { output, errors, status } = await runCommand('bench', args);
  expect(status).not.toBe(0);
  expect(output).toBe('');
  expect(errors).toContain(message);
});

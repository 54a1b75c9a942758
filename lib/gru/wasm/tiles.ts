/**
 * Writes the register tiles of the matrix product as AssemblyScript.
 *
 * A tile keeps `rows` x `panels * 8` sums in vector registers while it walks the depth once, so each loaded value is
 * used many times. x86-64 has 16 vector registers: 5 x 8 (10 sums, 2 columns, 1 row value, 1 product) is the largest
 * that fits without fused multiply-add, 6 x 8 with it, where no product needs a place. Short stacks of rows get wider
 * tiles (1 x 32, 2 x 16), since a sum that waits for its own last addition leaves the multipliers idle.
 * AssemblyScript has no macros and the engine no loop unrolling, hence a program that writes the program.
 */
const UNROLL = 4;

interface Tile {
  rows: number;
  panels: number;
}

export const TILES: Tile[] = [
  { rows: 1, panels: 4 },
  { rows: 1, panels: 1 },
  { rows: 2, panels: 2 },
  { rows: 2, panels: 1 },
  ...[3, 4, 5, 6].map((rows) => ({ rows, panels: 1 })),
];

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

function writeTile({ rows, panels }: Tile): string {
  const halves = range(panels * 2);
  const sum = (row: number, half: number) => `s${row}_${half}`;
  const sums = range(rows).flatMap((row) => halves.map((half) => ({ row, half })));
  const panelBase = (half: number) => `b${half >> 1}`;
  const columnBytes = (half: number) => (half & 1) * 16;

  const step = (u: number) => [
    ...halves.map((half) => `const w${half}_${u} = v128.load(${panelBase(half)}, ${u * 32 + columnBytes(half)});`),
    ...range(rows).flatMap((row) => [
      `const x${row}_${u} = v128.load32_splat(a${row}, ${u * 4});`,
      ...halves.map((half) => `${sum(row, half)} = fma(x${row}_${u}, w${half}_${u}, ${sum(row, half)});`),
    ]),
  ];
  const advance = (steps: number) => [
    ...range(rows).map((row) => `a${row} += ${steps * 4};`),
    ...range(panels).map((panel) => `b${panel} += ${steps * 32};`),
  ];
  const destination = ({ row, half }: { row: number; half: number }) => `c${row}, ${half * 16}`;

  return [
    `export function tile${rows}x${panels * 8}(c0: usize, ldc: usize, a0: usize, lda: usize, b0: usize, depth: i32, add: bool): void {`,
    ...range(rows - 1).map((row) => `let a${row + 1} = a${row} + lda; const c${row + 1} = c${row} + ldc;`),
    ...range(panels - 1).map((panel) => `let b${panel + 1} = b${panel} + ((<usize>depth) << 5);`),
    ...sums.map(({ row, half }) => `let ${sum(row, half)} = f32x4.splat(0);`),
    'if (add) {',
    ...sums.map((at) => `${sum(at.row, at.half)} = v128.load(${destination(at)});`),
    '}',
    'let k = depth;',
    `for (; k >= ${UNROLL}; k -= ${UNROLL}) {`,
    ...range(UNROLL).flatMap(step),
    ...advance(UNROLL),
    '}',
    'for (; k > 0; k--) {',
    ...step(0),
    ...advance(1),
    '}',
    ...sums.map((at) => `v128.store(${destination(at).replace(',', `, ${sum(at.row, at.half)},`)});`),
    '}',
  ].join('\n');
}

/** The whole generated module. */
export function writeTiles(): string {
  return ["import { fma } from './lanes';", ...TILES.map(writeTile), ''].join('\n\n');
}

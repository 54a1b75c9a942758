/**
 * Writes the register tiles of the matrix product as AssemblyScript, which has no macros to write them with.
 *
 * A tile keeps `rows` x `strips * 8` sums in vector registers while it goes once through the depth, so each loaded
 * value is used many times. V8 has 15 registers to give. 6 x 8 sums leave three: two for weights, one for an input.
 * Without FMA a product needs a register too, so there it is 5 x 8. Both reach at least 90 % of what 128-bit lanes can
 * do. One or two rows have too few sums to overlap, so they take 32 or 16 columns at once.
 *
 * Measured in V8 of Node 20 and of Chromium 156, and slower: 6 x 8 without FMA, 4 x 12 and 3 x 16, all inputs loaded
 * before the weights (spilled: half the speed); the depth unrolled by 2 (V8 loads everything first, and spills); 3 x 8
 * (too few sums: three quarters of the speed).
 */
interface Tile {
  rows: number;
  /** Strips of 8 columns: see assembly/pack.ts. */
  strips: number;
}

/** As matmul.ts calls them: tall tiles for most rows, wide ones for the last two or one, narrow ones for odd strips. */
const TILES: Tile[] = [
  { rows: 1, strips: 1 },
  { rows: 1, strips: 4 },
  { rows: 2, strips: 1 },
  { rows: 2, strips: 2 },
  { rows: 5, strips: 1 },
  { rows: 6, strips: 1 },
];

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

function writeTile({ rows, strips }: Tile): string {
  const halves = range(strips * 2);
  const sum = (row: number, half: number) => `s${row}_${half}`;
  const sums = range(rows).flatMap((row) => halves.map((half) => ({ row, half })));
  const destination = ({ row, half }: { row: number; half: number }) => `c${row}, ${half * 16}`;

  return [
    `export function tile${rows}x${strips * 8}(c0: usize, ldc: usize, a0: usize, lda: usize, step: usize, b0: usize, depth: i32, add: bool): void {`,
    ...range(rows - 1).map((row) => `let a${row + 1} = a${row} + lda; const c${row + 1} = c${row} + ldc;`),
    ...range(strips - 1).map((strip) => `let b${strip + 1} = b${strip} + stripBytes(depth);`),
    ...sums.map(({ row, half }) => `let ${sum(row, half)} = f32x4.splat(0);`),
    'if (add) {',
    ...sums.map((at) => `${sum(at.row, at.half)} = v128.load(${destination(at)});`),
    '}',
    'for (let k = depth; k > 0; k--) {',
    ...halves.map((half) => `const w${half} = v128.load(b${half >> 1}, ${(half & 1) * 16});`),
    ...range(rows).flatMap((row) => [
      `const x${row} = v128.load32_splat(a${row});`,
      ...halves.map((half) => `${sum(row, half)} = fma(x${row}, w${half}, ${sum(row, half)});`),
    ]),
    ...range(rows).map((row) => `a${row} += step;`),
    ...range(strips).map((strip) => `b${strip} += 32;`),
    '}',
    ...sums.map((at) => `v128.store(${destination(at).replace(',', `, ${sum(at.row, at.half)},`)});`),
    '}',
  ].join('\n');
}

/**
 * Of the product of 16-bit integers: `i32x4.dot_i16x8_s` takes pairs of neighbours in the depth, so a tile goes through
 * it in pairs. 4 x 8 sums are what V8 up to 12.4 (Node 20 and 22) holds in registers; 5 x 8 and one row of 32 are
 * spilled there.
 */
const INT16_TILES: Tile[] = [
  { rows: 1, strips: 1 },
  { rows: 1, strips: 2 },
  { rows: 2, strips: 1 },
  { rows: 2, strips: 2 },
  { rows: 4, strips: 1 },
];

function writeInt16Tile({ rows, strips }: Tile): string {
  const halves = range(strips * 2);
  const sums = range(rows).flatMap((row) => halves.map((half) => ({ row, half, name: `s${row}_${half}` })));
  return [
    `export function int16Tile${rows}x${strips * 8}(c0: usize, ldc: usize, a0: usize, lda: usize, b0: usize, strip: usize, scales: usize, pairs: i32): void {`,
    ...range(rows - 1).map((row) => `let a${row + 1} = a${row} + lda; const c${row + 1} = c${row} + ldc;`),
    ...range(strips - 1).map((strip) => `let b${strip + 1} = b${strip} + strip;`),
    ...sums.map(({ name }) => `let ${name} = i32x4.splat(0);`),
    'for (let k = pairs; k > 0; k--) {',
    ...halves.map((half) => `const w${half} = v128.load(b${half >> 1}, ${(half & 1) * 16});`),
    ...range(rows).flatMap((row) => [
      `const x${row} = v128.load32_splat(a${row});`,
      ...halves.map((half) => `s${row}_${half} = i32x4.add(s${row}_${half}, i32x4.dot_i16x8_s(x${row}, w${half}));`),
    ]),
    ...range(rows).map((row) => `a${row} += 4;`),
    ...range(strips).map((strip) => `b${strip} += 32;`),
    '}',
    ...sums.map(({ row, half, name }) => {
      const scaled = `f32x4.convert_i32x4_s(${name}), v128.load(scales, ${half * 16}), v128.load(c${row}, ${half * 16})`;
      return `v128.store(c${row}, fma(${scaled}), ${half * 16});`;
    }),
    '}',
  ].join('\n');
}

/** The whole generated module. */
export function writeTiles(): string {
  const imports = ["import { fma } from './lanes';", "import { stripBytes } from './pack';"];
  return [...imports, ...TILES.map(writeTile), ...INT16_TILES.map(writeInt16Tile), ''].join('\n\n');
}

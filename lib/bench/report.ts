import type { Row } from './rows';

const OURS = /^reeltone-/;

/** Three digits that count; whole numbers whole. */
function figure(value: number): string {
  if (Number.isInteger(value) || value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
}

/** The first `left` columns flush left, the others flush right. */
function inColumns(lines: readonly (readonly string[])[], left: number): string {
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  const pad = (cell: string, i: number) => (i < left ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!));
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

/** All rows, for people. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map(({ area, case: name, system, unit, rounds, median, min, max }) => [
    ...[area, name, system, unit],
    ...[median, min, max].map(figure),
    String(rounds),
  ]);
  return inColumns([['area', 'case', 'system', 'unit', 'median', 'min', 'max', 'rounds'], ...lines], 4);
}

/** All rows, for machines: one object in one line. */
export function toJson(machine: string, rows: readonly Row[]): string {
  return JSON.stringify({ machine, rows: rows.map(({ rounds: _, ...row }) => row) });
}

/** What is compared in which units, and whether more of a unit is better. */
const COMPARISONS = [
  {
    title: 'times as fast as',
    units: new Map([
      ['ms', false],
      ['reviews/s', true],
    ]),
  },
  { title: 'times as little memory as', units: new Map([['MB', false]]) },
];

/** How many times as good as each peer we were at the same work, by the medians; empty where there was no peer. */
export function formatRatios(rows: readonly Row[]): string {
  const tables = COMPARISONS.map(({ title, units }) => ratioTable(title, units, rows));
  return tables.filter(Boolean).join('\n\n');
}

function ratioTable(title: string, units: ReadonlyMap<string, boolean>, rows: readonly Row[]): string {
  const compared = rows.filter(({ unit }) => units.has(unit));
  const ours = [...new Set(compared.map(({ system }) => system).filter((system) => OURS.test(system)))];
  const lines = compared
    .filter(({ system }) => !OURS.test(system))
    .map((peer) => {
      const ratio = (system: string) => {
        const mine = compared.find((row) => row.system === system && row.area === peer.area && row.case === peer.case);
        if (!mine) return '-';
        return (units.get(peer.unit) ? mine.median / peer.median : peer.median / mine.median).toFixed(2);
      };
      return [peer.case, peer.system, ...ours.map(ratio)];
    });
  return lines.length > 0 ? inColumns([[title, '', ...ours], ...lines], 2) : '';
}

import type { Row } from './measure';

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
  const lines = rows.map(({ area, case: name, system, unit, median, min, max }) => [
    ...[area, name, system, unit],
    ...[median, min, max].map(figure),
  ]);
  return inColumns([['area', 'case', 'system', 'unit', 'median', 'min', 'max'], ...lines], 4);
}

/** How many times as fast as each peer we were at the same work, by the medians; empty where there was no peer. */
export function formatRatios(rows: readonly Row[]): string {
  const timed = rows.filter(({ unit }) => unit === 'ms');
  const ours = [...new Set(timed.map(({ system }) => system).filter((system) => OURS.test(system)))];
  const lines = timed
    .filter(({ system }) => !OURS.test(system))
    .map((peer) => {
      const ratio = (system: string) => {
        const mine = timed.find((row) => row.system === system && row.area === peer.area && row.case === peer.case);
        return mine ? (peer.median / mine.median).toFixed(2) : '-';
      };
      return [peer.case, peer.system, ...ours.map(ratio)];
    });
  return lines.length > 0 ? inColumns([['times as fast as', '', ...ours], ...lines], 2) : '';
}

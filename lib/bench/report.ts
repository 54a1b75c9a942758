import { textTable } from '../cli/text-table';
import type { Row } from './rows';

const OURS = /^reeltone-/;

/** Three significant digits; integers in full. */
function figure(value: number): string {
  if (Number.isInteger(value) || value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
}

/** All rows as a table. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map(({ area, case: name, system, unit, rounds, median, min, max }) => [
    area,
    name,
    system,
    unit,
    figure(median),
    figure(min),
    figure(max),
    String(rounds),
  ]);
  const header = ['area', 'case', 'system', 'unit', 'median', 'min', 'max', 'rounds'];
  return textTable([header, ...lines], { left: 4 });
}

/** All rows as JSON, in one line. */
export function toJson(machine: string, rows: readonly Row[]): string {
  return JSON.stringify({ machine, rows: rows.map(({ rounds: _, ...row }) => row) });
}

/** The units that are compared, each with whether more of it is better. */
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

/** The ratio of our median to that of each peer at the same work; empty where there was no peer. */
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
  return lines.length > 0 ? textTable([[title, '', ...ours], ...lines], { left: 2 }) : '';
}

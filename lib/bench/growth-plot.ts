import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { AXES, BASE, caseOf, type Shape, shapesAlong, WORK_NAMES } from './growth';
import type { Row } from './rows';

/** The label of each panel's horizontal axis. */
const PANELS: Record<keyof Shape, string> = {
  words: 'words in a review',
  reviews: 'reviews in a batch',
  hidden: 'hidden units',
};
const TITLE = 'Milliseconds for a batch: median, least and most';
/** Blue and vermilion of Okabe and Ito (2008), which are distinct in every common form of colour blindness. */
const COLORS = ['#0072b2', '#d55e00'];
const [INK, MUTED, GRID] = ['#1f2328', '#59636e', '#d8dee4'];

interface Point extends Pick<Row, 'system' | 'median' | 'min' | 'max'> {
  work: string;
  axis: keyof Shape;
  value: number;
}

/** Draws the rows of `benchGrowth` as an SVG: a panel for each axis, all scales logarithmic. */
export function drawGrowth(rows: readonly Row[]): string {
  const axes = Object.keys(PANELS) as (keyof Shape)[];
  const points = axes.flatMap((axis) => pointsAlong(axis, rows));
  const [least, most] = [Math.min(...points.map(({ min }) => min)), Math.max(...points.map(({ max }) => max))];
  const ticks = [0.1, 1, 10, 100, 1_000, 10_000].filter((tick) => tick > least / 3 && tick < most * 3);

  const panel = ({ axis }: Pick<Point, 'axis'>) => PANELS[axis];
  // Each panel has its own horizontal scale: from its least value to its greatest.
  const across = ({ axis, value }: Pick<Point, 'axis' | 'value'>) => {
    const [first, last] = [AXES[axis][0]!, AXES[axis].at(-1)!];
    return Math.log(value / first) / Math.log(last / first);
  };
  const at = { fx: panel, x: across };
  const values = axes.flatMap((axis) => AXES[axis].map((value) => ({ axis, value })));
  const systems = [...new Set(points.map(({ system }) => system))];
  const subtitle = `${systems.join(', dashed: ')}; ${BASE.reviews} reviews of ${BASE.words} words and ${BASE.hidden} hidden units, except for what grows`;
  const aboveAll = { fx: [PANELS.words], frameAnchor: 'top-left', textAnchor: 'start', dx: -32 } as const;

  const svg = Plot.plot({
    document: new JSDOM('').window.document,
    ariaLabel: TITLE,
    ariaDescription: subtitle,
    width: 840,
    height: 320,
    margin: 12,
    marginLeft: 44,
    marginTop: 56,
    marginBottom: 52,
    style: { background: 'white', color: INK, fontSize: '11px' },
    fx: { domain: Object.values(PANELS), padding: 0.08, axis: null },
    x: { domain: [0, 1], axis: null, inset: 8 },
    y: { type: 'log', axis: null },
    color: { domain: WORK_NAMES, range: COLORS },
    marks: [
      Plot.gridY(ticks, { stroke: GRID, strokeOpacity: 1 }),
      Plot.axisY(ticks, { tickSize: 0, tickFormat: ',', label: null }),
      Plot.axisFx({ anchor: 'bottom', label: null, tickSize: 0, tickPadding: 28, fontSize: 12, fontWeight: 600 }),
      Plot.text(values, { ...at, text: 'value', frameAnchor: 'bottom', dy: 16 }),
      Plot.ruleX(points, { ...at, y1: 'min', y2: 'max', stroke: 'work', strokeOpacity: 0.3, strokeWidth: 4 }),
      ...systems.map((name, i) =>
        Plot.line(
          points.filter(({ system }) => system === name),
          { ...at, y: 'median', z: 'work', stroke: 'work', strokeWidth: 1.75, strokeDasharray: i === 0 ? '' : '5 3' },
        ),
      ),
      Plot.dot(points, { ...at, y: 'median', fill: 'work', stroke: 'white', r: 3 }),
      // Above and below the lines, at a point in the middle of the first panel.
      ...WORK_NAMES.map((name, i) =>
        Plot.text(
          points.filter(
            ({ work, system, axis, value }) =>
              work === name && system === systems[0] && axis === 'words' && value === BASE.words,
          ),
          {
            ...at,
            y: 'median',
            text: 'work',
            fill: 'work',
            fontSize: 12,
            ...(i === 0 ? { dx: 6, dy: 14, textAnchor: 'start' } : { dx: -6, dy: -14, textAnchor: 'end' }),
          },
        ),
      ),
      Plot.text([TITLE], { ...aboveAll, dy: -42, fontSize: 13, fontWeight: 600 }),
      Plot.text([subtitle], { ...aboveAll, dy: -24, fill: MUTED }),
    ],
  });
  svg.setAttribute('role', 'img');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return svg.outerHTML;
}

function pointsAlong(axis: keyof Shape, rows: readonly Row[]): Point[] {
  return WORK_NAMES.flatMap((work) =>
    shapesAlong(axis).flatMap((shape) =>
      rows
        .filter((row) => row.case === caseOf(work, shape))
        .map(({ system, median, min, max }) => ({ work, axis, system, value: shape[axis], median, min, max })),
    ),
  );
}

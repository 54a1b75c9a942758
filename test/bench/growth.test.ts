import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { AXES, caseOf, type Shape, shapesAlong, WORK_NAMES } from '../../lib/bench/growth';
import { drawGrowth } from '../../lib/bench/growth-plot';

const AXIS_NAMES = Object.keys(AXES) as (keyof Shape)[];
const SHAPES = [...new Map(AXIS_NAMES.flatMap(shapesAlong).map((shape) => [caseOf('', shape), shape])).values()];

/** Made-up rows: each system at each point. */
const rowsOf = (systems: string[]) =>
  systems.flatMap((system, i) =>
    WORK_NAMES.flatMap((work) =>
      SHAPES.map((shape) => {
        const median = (shape.words * shape.reviews * shape.hidden) / 10 ** (5 + i);
        const name = caseOf(work, shape);
        return { area: 'growth', case: name, system, unit: 'ms', rounds: 3, median, min: median / 2, max: median * 2 };
      }),
    ),
  );

test('the axes cross in one base, and a case says its whole shape', () => {
  const names = AXIS_NAMES.map((axis) => new Set(shapesAlong(axis).map((shape) => caseOf('scoring', shape))));
  const shared = [...names[0]!].filter((name) => names.every((others) => others.has(name)));
  expect(shared).toEqual(['scoring, 32 x 200 words, 64/128']);
});

test('the plot has a panel for each axis, with a line and a dot at each point for each work and system', () => {
  const points = AXIS_NAMES.reduce((sum, axis) => sum + AXES[axis].length, 0);
  for (const systems of [['reeltone-cpu'], ['reeltone-cpu', 'reeltone-webgpu']]) {
    const { document } = new JSDOM(drawGrowth(rowsOf(systems)), { contentType: 'image/svg+xml' }).window;
    const lines = 3 * WORK_NAMES.length * systems.length;
    expect(document.querySelectorAll('[aria-label=line] path').length).toBe(lines);
    expect(document.querySelectorAll('[aria-label=dot] circle').length).toBe(
      points * WORK_NAMES.length * systems.length,
    );
    for (const words of [...WORK_NAMES, ...systems, 'hidden units', '800', '512']) {
      expect(document.documentElement.textContent).toContain(words);
    }
    expect(document.documentElement.outerHTML).not.toMatch(/NaN|undefined/);
  }
});

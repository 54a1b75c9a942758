import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { i18n } from '#i18n';
import { decimals, whole } from '../../../lib/common/format';
import type { CurvePoint } from '../../../lib/messages/training-payloads';
import { locale } from '../../shared/locale';
import { inTab } from '../tabs';
import { runningMean } from './running-mean';

const HEIGHT = inTab ? 220 : 136;
/** Tick distances of the axis of batches. */
const WHOLE_STEPS = Array.from({ length: 9 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat();

/** The loss of the batches so far, and its running mean; in words for screen readers. */
export function LossCurve({ curve }: { curve: readonly CurvePoint[] }) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);

  useEffect(() => {
    const element = place.current!;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const draw = () => {
      const data = plot.current?.data ?? [[], [], []];
      plot.current?.destroy();
      plot.current = new uPlot(options(element), data, element);
    };
    const observer = new ResizeObserver(() => plot.current?.setSize({ width: element.clientWidth, height: HEIGHT }));
    draw();
    dark.addEventListener('change', draw);
    observer.observe(element);
    return () => {
      dark.removeEventListener('change', draw);
      observer.disconnect();
      plot.current?.destroy();
    };
  }, []);

  useEffect(() => {
    const losses = curve.map(({ loss }) => loss);
    plot.current?.setData([curve.map(({ step }) => step), losses, runningMean(losses)]);
  }, [curve]);

  return <div ref={place} class="curve" role="img" aria-label={summary(curve)} style={{ height: `${HEIGHT}px` }} />;
}

function summary(curve: readonly CurvePoint[]): string {
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last) return i18n.t('advanced.lossCurveEmpty');
  const loss = (point: CurvePoint) => decimals(point.loss, 3, locale());
  return i18n.t('advanced.lossCurveSummary', [loss(first), loss(last), whole(last.step, locale())]);
}

/** uPlot draws on a canvas, which style sheets do not reach: the colours are read from the style of `element`. */
function options(element: HTMLElement): uPlot.Options {
  const style = getComputedStyle(element);
  const colour = (token: string) => style.getPropertyValue(token);
  const axis: uPlot.Axis = {
    stroke: colour('--quiet'),
    font: `11px ${style.fontFamily}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    gap: 4,
  };
  return {
    width: element.clientWidth,
    height: HEIGHT,
    padding: [8, 14, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: (_, low, high) => [low ?? 0, Math.max(high ?? 0, (low ?? 0) + 1)] },
      y: { range: (_, low, high) => [Math.min(0, low ?? 0), Math.max(0.1, (high ?? 0) * 1.1)] },
    },
    axes: [
      {
        ...axis,
        size: 22,
        space: 60,
        incrs: WHOLE_STEPS,
        grid: { show: false },
        values: (_, ticks) => ticks.map((tick) => whole(tick, locale())),
      },
      { ...axis, size: 38, space: 28, values: (_, ticks) => ticks.map((tick) => decimals(tick, 2, locale())) },
    ],
    series: [
      {},
      { stroke: colour('--accent'), alpha: 0.4, width: 1, points: { show: false } },
      { stroke: colour('--accent'), width: 2, points: { show: false } },
    ],
  };
}

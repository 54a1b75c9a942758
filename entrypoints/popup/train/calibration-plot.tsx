import { i18n } from '#i18n';
import { percent } from '../../../lib/common/format';
import type { Comparison, ReliabilityBin } from '../../../lib/model/judge';
import { locale } from '../../shared/locale';

const SIZE = 150;
const LARGEST = 7;
const SMALLEST = 2.5;
/** A line through two dots would suggest more than two bins can show. */
const FEWEST_TO_JOIN = 3;

/** Reliability diagram of the models: predicted probability against the share of positive reviews. */
export function CalibrationPlot({ reliability, before, after }: Comparison) {
  const error = ({ metrics }: Comparison['after']) => percent(metrics.calibrationError, locale());
  const off = (side: string, measured: Comparison['after']) =>
    i18n.t('advanced.calibrationOf', [side, error(measured)]);
  const sides = [
    ...(before ? [{ name: 'before', off: off(i18n.t('comparison.before'), before) }] : []),
    { name: 'after', off: off(i18n.t('comparison.after'), after) },
  ];
  const bins = [...(reliability.before ?? []), ...reliability.after];
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <section aria-labelledby="calibration-title">
      <h3 id="calibration-title">{i18n.t('advanced.calibration')}</h3>
      <div class="calibration">
        <svg
          viewBox={`-8 -8 ${SIZE + 16} ${SIZE + 16}`}
          width={SIZE + 16}
          height={SIZE + 16}
          role="img"
          aria-label={`${i18n.t('advanced.calibration')}: ${sides.map(({ off }) => off).join(', ')}`}
        >
          <rect class="frame" width={SIZE} height={SIZE} />
          <line class="ideal" x1="0" y1={SIZE} x2={SIZE} y2="0" />
          {reliability.before && <Curve name="before" bins={reliability.before} most={most} />}
          <Curve name="after" bins={reliability.after} most={most} />
        </svg>
        <div>
          <ul class="legend">
            {sides.map(({ name, off }) => (
              <li key={name} class={name}>
                {off}
              </li>
            ))}
          </ul>
          <p class="quiet">{i18n.t('advanced.calibrationWhy')}</p>
        </div>
      </div>
    </section>
  );
}

/** A line through the bins; the area of a dot is the number of reviews in its bin. */
function Curve({ name, bins, most }: { name: string; bins: readonly ReliabilityBin[]; most: number }) {
  const dots = bins.map(({ probability, observed, count }) => ({
    x: probability * SIZE,
    y: (1 - observed) * SIZE,
    r: Math.max(SMALLEST, LARGEST * Math.sqrt(count / most)),
  }));
  return (
    <g class={name}>
      {dots.length >= FEWEST_TO_JOIN && <polyline points={dots.map(({ x, y }) => `${x},${y}`).join(' ')} />}
      {dots.map(({ x, y, r }) => (
        <circle key={x} cx={x} cy={y} r={r} />
      ))}
    </g>
  );
}

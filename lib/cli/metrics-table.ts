import type { Metrics } from '../model/bundle/model-card';
import type { Measure } from '../model/metrics';

const figure = (value: Measure) => (value === null ? '-' : value.toFixed(4));

/** Name and figure, a line each, for people; `more` lines follow. */
export function metricsTable(metrics: Metrics, more: [string, string][] = []): string {
  const rows: [string, string][] = [
    ['reviews with a label', String(metrics.n)],
    ['accuracy', figure(metrics.accuracy)],
    ['balanced accuracy', figure(metrics.balancedAccuracy)],
    ['AUC', figure(metrics.auc)],
    ['R²', figure(metrics.r2)],
    ['R², score rounded', figure(metrics.r2Rounded)],
    ['calibration error', figure(metrics.calibrationError)],
    ['reviews with a rating', String(metrics.rating.n)],
    ['rating R²', figure(metrics.rating.r2)],
    ['rating R², rounded', figure(metrics.rating.r2Rounded)],
    ['rating mean abs. error', figure(metrics.rating.mae)],
    ...more,
  ];
  return rows.map(([name, value]) => name.padEnd(24) + value).join('\n');
}

import type { Metrics } from '../model/bundle/model-card';
import type { Measure } from '../model/metrics';
import { textTable } from './text-table';

const figure = (value: Measure) => (value === null ? '-' : value.toFixed(4));

/** Name and figure, a line each; `more` lines follow. */
export function metricsTable(metrics: Metrics, more: [name: string, value: string][] = []): string {
  const { rating } = metrics;
  const rows: [name: string, value: string][] = [
    ['reviews with a label', String(metrics.n)],
    ['accuracy', figure(metrics.accuracy)],
    ['balanced accuracy', figure(metrics.balancedAccuracy)],
    ['AUC', figure(metrics.auc)],
    ['R²', figure(metrics.r2)],
    ['R², score rounded', figure(metrics.r2Rounded)],
    ['calibration error', figure(metrics.calibrationError)],
    ['reviews with a rating', String(rating.n)],
    ['rating R²', figure(rating.r2)],
    ['rating R², rounded', figure(rating.r2Rounded)],
    ['rating mean abs. error', figure(rating.mae)],
    ...more,
  ];
  return textTable(rows, { left: 2 });
}

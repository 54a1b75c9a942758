import { i18n } from '#i18n';
import { decimals, percent } from '../../lib/common/format';
import type { Metrics } from '../../lib/model/bundle/model-card';
import { locale } from './locale';

export interface ShownMeasure {
  name: () => string;
  why: () => string;
  of: (metrics: Metrics) => number | null;
  /** How many reviews it was measured on: those with a label, or those with a rating. */
  reviews: (metrics: Metrics) => number;
  /** A share is written in percent, its difference in points. */
  unit: 'share' | 'number';
  digits: number;
  lowerIsBetter?: true;
}

const labelled = ({ n }: Metrics) => n;
const rated = ({ rating }: Metrics) => rating.n;

/** The measures of a model on its test reviews, by the names of the field. */
export const MEASURES = {
  accuracy: {
    name: () => i18n.t('advanced.accuracy'),
    why: () => i18n.t('advanced.accuracyWhy'),
    of: ({ accuracy }) => accuracy,
    reviews: labelled,
    unit: 'share',
    digits: 1,
  },
  r2: {
    name: () => i18n.t('advanced.r2'),
    why: () => i18n.t('advanced.r2Why'),
    of: ({ r2 }) => r2,
    reviews: labelled,
    unit: 'number',
    digits: 3,
  },
  r2Rounded: {
    name: () => i18n.t('advanced.r2Rounded'),
    why: () => i18n.t('advanced.r2RoundedWhy'),
    of: ({ r2Rounded }) => r2Rounded,
    reviews: labelled,
    unit: 'number',
    digits: 3,
  },
  ratingR2: {
    name: () => i18n.t('advanced.ratingR2'),
    why: () => i18n.t('advanced.ratingR2Why'),
    of: ({ rating }) => rating.r2,
    reviews: rated,
    unit: 'number',
    digits: 3,
  },
  mae: {
    name: () => i18n.t('advanced.mae'),
    why: () => i18n.t('advanced.maeWhy'),
    of: ({ rating }) => rating.mae,
    reviews: rated,
    unit: 'number',
    digits: 2,
    lowerIsBetter: true,
  },
  calibrationError: {
    name: () => i18n.t('advanced.calibrationError'),
    why: () => i18n.t('advanced.calibrationErrorWhy'),
    of: ({ calibrationError }) => calibrationError,
    reviews: labelled,
    unit: 'share',
    digits: 1,
    lowerIsBetter: true,
  },
} as const satisfies Record<string, ShownMeasure>;

export function writeMeasure({ unit, digits }: Pick<ShownMeasure, 'unit' | 'digits'>, value: number | null): string {
  return unit === 'share' ? percent(value, locale(), digits) : decimals(value, digits, locale());
}

import { i18n } from '#i18n';
import { day, decimals, percent, whole } from '../../../lib/common/format';
import type { Metrics } from '../../../lib/model/bundle/model-card';
import { locale } from '../../shared/locale';
import { LayerTable } from '../layer-table';
import type { CellProps } from './cell-props';

/** What was measured, how it is written, and what it means. */
const MEASURES: { name: () => string; value: (metrics: Metrics) => string; why?: () => string }[] = [
  { name: () => i18n.t('lab.evaluation.heldOut'), value: ({ n }) => whole(n, locale()) },
  {
    name: () => i18n.t('lab.evaluation.accuracy'),
    value: ({ accuracy }) => percent(accuracy, locale()),
    why: () => i18n.t('lab.evaluation.accuracyWhy'),
  },
  {
    name: () => i18n.t('lab.evaluation.r2'),
    value: ({ r2 }) => decimals(r2, 3, locale()),
    why: () => i18n.t('lab.evaluation.r2Why'),
  },
  {
    name: () => i18n.t('lab.evaluation.r2Rounded'),
    value: ({ r2Rounded }) => decimals(r2Rounded, 3, locale()),
    why: () => i18n.t('lab.evaluation.r2RoundedWhy'),
  },
  {
    name: () => i18n.t('lab.evaluation.ratingR2'),
    value: ({ rating }) => decimals(rating.r2, 3, locale()),
    why: () => i18n.t('lab.evaluation.ratingR2Why'),
  },
  {
    name: () => i18n.t('lab.evaluation.mae'),
    value: ({ rating }) => decimals(rating.mae, 2, locale()),
    why: () => i18n.t('lab.evaluation.maeWhy'),
  },
  {
    name: () => i18n.t('lab.evaluation.calibrationError'),
    value: ({ calibrationError }) => percent(calibrationError, locale()),
    why: () => i18n.t('lab.evaluation.calibrationErrorWhy'),
  },
];

/** How good the model is, how large, how it was made, and where to make or take one. */
export function EvaluationCell({ bundle: { card, weights } }: CellProps) {
  const { metrics, data, hyperparameters } = card;
  return (
    <>
      <p class="why">{i18n.t('lab.evaluation.why')}</p>
      <dl class="measures">
        {MEASURES.map(({ name, value, why }) => (
          <div key={name()}>
            <dt>{name()}</dt>
            <dd>
              <span class="figure">{value(metrics)}</span> {why && <small>{why()}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        {i18n.t('lab.evaluation.data', data.rows, [
          whole(data.rows, locale()),
          day(card.date, locale()),
          data.name,
          whole(data.heldOut, locale()),
        ])}
      </p>
      <LayerTable sizes={weights} />
      <h3>{i18n.t('lab.evaluation.settings')}</h3>
      <dl class="settings">
        {Object.entries(hyperparameters).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="figure">
              {typeof value === 'number'
                ? value.toLocaleString(locale(), { maximumSignificantDigits: 9 })
                : String(value)}
            </dd>
          </div>
        ))}
      </dl>
      <p class="ways">
        <a href="/popup.html?tab=train">{i18n.t('lab.evaluation.train')}</a>
        <a href="/popup.html?tab=models">{i18n.t('lab.evaluation.export')}</a>
      </p>
    </>
  );
}

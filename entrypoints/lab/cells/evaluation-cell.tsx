import { i18n } from '#i18n';
import { day, whole } from '../../../lib/common/format';
import type { Metrics } from '../../../lib/model/bundle/model-card';
import { dataName } from '../../shared/data-name';
import { type ExplainedFigure, ExplainedFigures } from '../../shared/explained-figures';
import { locale } from '../../shared/locale';
import { MEASURES, type ShownMeasure, writeMeasure } from '../../shared/measures';
import type { CellProps } from './cell-props';

/** The measures of the model, its settings, and links to train and export one. */
export function EvaluationCell({ bundle: { card } }: CellProps) {
  const { metrics, data, hyperparameters } = card;
  return (
    <>
      <p class="why">{i18n.t('lab.evaluation.why')}</p>
      <ExplainedFigures items={measured(metrics)} />
      <p class="quiet">
        {i18n.t('lab.evaluation.data', data.rows, [
          whole(data.rows, locale()),
          day(card.date, locale()),
          dataName(data),
          whole(data.heldOut, locale()),
        ])}
      </p>
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
      <p class="links">
        <a href="/popup.html?tab=train">{i18n.t('lab.evaluation.train')}</a>
        <a href="/popup.html?tab=models">{i18n.t('lab.evaluation.export')}</a>
      </p>
    </>
  );
}

function measured(metrics: Metrics): ExplainedFigure[] {
  const testReviews = {
    name: i18n.t('advanced.testReviews'),
    value: whole(metrics.n, locale()),
    why: i18n.t('advanced.testReviewsWhy'),
  };
  const measures = Object.values<ShownMeasure>(MEASURES).map((measure) => ({
    name: measure.name(),
    value: writeMeasure(measure, measure.of(metrics)),
    why: measure.why(),
  }));
  return [testReviews, ...measures];
}

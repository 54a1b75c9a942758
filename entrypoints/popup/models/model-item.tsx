import { i18n } from '#i18n';
import { bytes, day, whole } from '../../../lib/common/format';
import type { ModelEntry } from '../../../lib/messages/payloads';
import type { Metrics } from '../../../lib/model/bundle/model-card';
import { dataName } from '../../shared/data-name';
import { ExplainedFigures } from '../../shared/explained-figures';
import { languageName } from '../../shared/language-name';
import { locale } from '../../shared/locale';
import { MEASURES, writeMeasure } from '../../shared/measures';
import { Advanced } from '../advanced';
import { ModelActions } from './model-actions';
import { referenceMetrics } from './reference-metrics';
import { RenameForm } from './rename-form';
import { renaming } from './state';

const count = (value: number) => whole(value, locale());

/** One model: its model card in short, and what can be done with it. */
export function ModelItem({ model }: { model: ModelEntry }) {
  const { id, name, inUse, card } = model;
  const { rows } = card.data;
  return (
    <li class="model" aria-labelledby={`model-${id}`} aria-current={inUse}>
      <div class="model-head">
        {renaming.value === id ? (
          <RenameForm model={model} />
        ) : (
          <>
            <h2 id={`model-${id}`} class="name" title={name}>
              {name}
            </h2>
            {inUse && <span class="in-use">{i18n.t('models.inUse')}</span>}
          </>
        )}
      </div>
      <p class="quiet">
        {languageName(card.language)} ·{' '}
        {i18n.t('models.about', [origin(model), day(model.date, locale()), bytes(model.size, locale())])}
      </p>
      <Quality {...model} />
      <p class="quiet made-of">
        {card.foreign && rows === 0
          ? madeElsewhere(card.foreign)
          : i18n.t('models.trainedOn', rows, [count(rows), dataName(card.data)])}
      </p>
      <Advanced>
        <ExplainedFigures items={details(model)} />
      </Advanced>
      <ModelActions model={model} />
    </li>
  );
}

function origin({ shipped, origin }: ModelEntry): string {
  if (shipped) return i18n.t('models.shipped');
  return origin === 'trained' ? i18n.t('models.trained') : i18n.t('models.imported');
}

function madeElsewhere({ layers, calibratedOn }: NonNullable<ModelEntry['card']['foreign']>): string {
  const made = i18n.t('models.madeElsewhere', [layers.filter((layer) => layer !== 'InputLayer').join(', ')]);
  const how = calibratedOn > 0 ? i18n.t('models.calibratedOn', [count(calibratedOn)]) : i18n.t('models.notCalibrated');
  return `${made} ${how}`;
}

/** On the reviews on which all models are measured, and on those of its own that were held out. */
function Quality({ id, card }: ModelEntry) {
  const onReference = referenceMetrics.value[id];
  const { metrics } = card;
  const rows = [
    onReference && { metrics: onReference, name: i18n.t('models.onReference', [count(reviewsOf(onReference))]) },
    reviewsOf(metrics) > 0 && {
      metrics,
      name: i18n.t('models.onOwn', reviewsOf(metrics), [count(reviewsOf(metrics))]),
    },
  ].filter((row) => !!row);
  if (rows.length === 0) return null;
  return (
    <table class="model-figures">
      <thead>
        <tr>
          <td />
          <th scope="col">{i18n.t('models.accuracy')}</th>
          <th scope="col">{i18n.t('models.ratingError')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ metrics, name }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {[MEASURES.accuracy, MEASURES.mae].map((measure) => (
              <td key={measure.unit} class="figure">
                {writeMeasure(measure, measure.of(metrics))}
                <small>{onSome(measure.reviews(metrics), reviewsOf(metrics))}</small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a figure is not of all reviews of its row: middling ratings are on neither side, and labels are no ratings. */
const onSome = (some: number, all: number) => some > 0 && some < all && i18n.t('models.onSome', [count(some)]);

const reviewsOf = ({ n, rating }: Metrics) => Math.max(n, rating.n);

function details({ card: { metrics, hyperparameters } }: ModelEntry) {
  const { lexiconSize, embeddingUnits, hiddenUnits } = hyperparameters;
  const r2 = writeMeasure(MEASURES.r2, metrics.r2);
  return [
    {
      name: MEASURES.r2.name(),
      value: metrics.n > 0 ? i18n.t('advanced.r2On', metrics.n, [r2, count(metrics.n)]) : r2,
      why: MEASURES.r2.why(),
    },
    { name: i18n.t('advanced.lexicon'), value: count(lexiconSize - 2), why: i18n.t('advanced.lexiconWhy') },
    {
      name: i18n.t('advanced.embeddingUnits'),
      value: count(embeddingUnits),
      why: i18n.t('advanced.embeddingUnitsWhy'),
    },
    { name: i18n.t('advanced.hiddenUnits'), value: count(hiddenUnits), why: i18n.t('advanced.hiddenUnitsWhy') },
  ];
}

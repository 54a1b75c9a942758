import { i18n } from '#i18n';
import { bytes, day, whole } from '../../../lib/common/format';
import type { ModelEntry } from '../../../lib/messages/payloads';
import { ExplainedFigures } from '../../shared/explained-figures';
import { locale } from '../../shared/locale';
import { MEASURES, writeMeasure } from '../../shared/measures';
import { Advanced } from '../advanced';
import { ModelActions } from './model-actions';
import { RenameForm } from './rename-form';
import { renaming } from './state';

const count = (value: number) => whole(value, locale());

/** One model: its model card in short, and what can be done with it. */
export function ModelItem({ model }: { model: ModelEntry }) {
  const { id, name, inUse, card } = model;
  const { rows, name: data } = card.data;
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
        {i18n.t('models.about', [origin(model), day(model.date, locale()), bytes(model.size, locale())])}
      </p>
      <Quality {...model.card.metrics} />
      <p class="quiet made-of">
        {card.foreign ? madeElsewhere(card.foreign) : i18n.t('models.trainedOn', rows, [count(rows), data])}
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

function Quality({ accuracy, rating }: ModelEntry['card']['metrics']) {
  if (accuracy === null && rating.mae === null) return <p class="quiet">{i18n.t('models.noFigures')}</p>;
  const figures = [
    { figure: writeMeasure(MEASURES.accuracy, accuracy), name: i18n.t('models.accuracy') },
    { figure: writeMeasure(MEASURES.mae, rating.mae), name: i18n.t('models.ratingError') },
  ];
  return (
    <dl class="model-figures">
      {figures.map(({ figure, name }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="figure">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function details({ card: { metrics, hyperparameters } }: ModelEntry) {
  const { lexiconSize, embeddingUnits, hiddenUnits } = hyperparameters;
  return [
    { name: MEASURES.r2.name(), value: writeMeasure(MEASURES.r2, metrics.r2), why: MEASURES.r2.why() },
    { name: i18n.t('advanced.lexicon'), value: count(lexiconSize - 2), why: i18n.t('advanced.lexiconWhy') },
    {
      name: i18n.t('advanced.embeddingUnits'),
      value: count(embeddingUnits),
      why: i18n.t('advanced.embeddingUnitsWhy'),
    },
    { name: i18n.t('advanced.hiddenUnits'), value: count(hiddenUnits), why: i18n.t('advanced.hiddenUnitsWhy') },
  ];
}

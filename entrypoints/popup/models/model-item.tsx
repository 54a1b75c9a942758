import { i18n } from '#i18n';
import { bytes, day, decimals, percent, whole } from '../../../lib/common/format';
import type { ModelEntry } from '../../../lib/messages/payloads';
import { locale } from '../../shared/locale';
import { openLab } from '../tabs';
import { RenameForm } from './rename-form';
import { activity, exportToFile, remove, renaming, switchTo } from './state';

const count = (value: number) => whole(value, locale());

/** One model: its card in short, and what can be done with it. */
export function ModelItem({ model }: { model: ModelEntry }) {
  const { id, name, inUse, card } = model;
  const { lexiconSize, embeddingUnits, hiddenUnits } = card.hyperparameters;
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
      <Figures model={model} />
      <p class="quiet made-of">
        {i18n.t('models.learned', rows, [count(rows), data])}{' '}
        {i18n.t('models.sizes', [count(lexiconSize - 2), count(embeddingUnits), count(hiddenUnits)])}
      </p>
      <Actions model={model} />
    </li>
  );
}

function origin({ shipped, origin }: ModelEntry): string {
  if (shipped) return i18n.t('models.shipped');
  return origin === 'trained' ? i18n.t('models.trained') : i18n.t('models.imported');
}

function Figures({ model }: { model: ModelEntry }) {
  const { accuracy, r2, rating } = model.card.metrics;
  const figures = [
    [percent(accuracy, locale()), i18n.t('models.accuracy')],
    [decimals(r2, 2, locale()), i18n.t('models.r2')],
    [decimals(rating.mae, 2, locale()), i18n.t('models.ratingError')],
  ] as const;
  if (accuracy === null && rating.mae === null) return <p class="quiet">{i18n.t('models.noFigures')}</p>;
  return (
    <dl class="model-figures">
      {figures.map(([figure, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="figure">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ model }: { model: ModelEntry }) {
  const { id, inUse, shipped } = model;
  const action = (what: string, text: string, onClick: () => unknown, look = 'plain') => (
    <button
      type="button"
      id={`${what}-${id}`}
      class={look}
      aria-describedby={`model-${id}`}
      aria-disabled={!!activity.value}
      onClick={onClick}
    >
      {text}
    </button>
  );
  const startRenaming = () => {
    renaming.value = id;
  };
  return (
    <div class="actions">
      {!inUse && action('use', i18n.t('models.use'), () => switchTo(model), 'primary')}
      {inUse && action('look-inside', i18n.t('lab.open'), openLab)}
      {action('export', i18n.t('models.export'), () => exportToFile(model))}
      {!shipped && action('rename', i18n.t('models.rename'), startRenaming)}
      {!shipped && action('delete', i18n.t('models.delete'), () => remove(model), 'danger last')}
    </div>
  );
}

import '../../shared/collected-reviews/style.css';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { ConsentSwitch } from '../../shared/collected-reviews/consent-switch';
import { DeleteAll } from '../../shared/collected-reviews/delete-all';
import { collecting, lastDeleted, listOpen, reviews, undo, watchReviews } from '../../shared/collected-reviews/state';
import { locale } from '../../shared/locale';
import { saveFile } from '../../shared/save-file';
import { toCsv } from './export';
import { ReviewCharts } from './review-charts';
import { ReviewList } from './review-list';

/** The reviews collected for training: consent, figures, list, export. */
export function CollectedReviews() {
  useEffect(watchReviews, []);
  const collected = reviews.value;
  return (
    <>
      <div class="scroll">
        <div class="content collected">
          <div class="title">
            <button type="button" class="back" onClick={close}>
              <span aria-hidden="true">←</span> {i18n.t('collected.back')}
            </button>
            <h2>{i18n.t('collected.title')}</h2>
          </div>
          <ConsentSwitch />
          {collected && (collected.length > 0 ? <Reviews /> : <Empty />)}
        </div>
      </div>
      {collected && collected.length + Number(lastDeleted.value !== undefined) > 0 && <Foot />}
    </>
  );
}

function close(): void {
  listOpen.value = false;
}

function Reviews() {
  const collected = reviews.value!;
  return (
    <>
      <p class="counts">
        <strong>{i18n.t('collected.count', collected.length, [whole(collected.length, locale())])}</strong>
        {collecting.value === false && <span>{i18n.t('collected.paused')}</span>}
      </p>
      <p class="quiet">{i18n.t('collected.onlyHere')}</p>
      <ReviewCharts reviews={collected} />
      <ReviewList />
    </>
  );
}

function Empty() {
  return (
    <div class="notice">
      <h2>{i18n.t('collected.emptyTitle')}</h2>
      <p>{collecting.value ? i18n.t('collected.emptyOn') : i18n.t('collected.emptyOff')}</p>
    </div>
  );
}

function Foot() {
  const collected = reviews.value!;
  const undoButton = useRef<HTMLButtonElement>(null);
  // The delete button had the focus and is gone. A layout effect runs before the next key is pressed.
  useLayoutEffect(() => undoButton.current?.focus(), [lastDeleted.value]);
  return (
    <div class="foot">
      <div class="actions">
        <button
          type="button"
          disabled={collected.length === 0}
          onClick={() => saveFile('reeltone-reviews.csv', toCsv(collected), 'text/csv')}
        >
          {i18n.t('collected.export')}
        </button>
        <p class="undo" role="status">
          {lastDeleted.value && (
            <>
              {i18n.t('collected.deleted')}{' '}
              <button ref={undoButton} type="button" onClick={() => void undo()}>
                {i18n.t('collected.undo')}
              </button>
            </>
          )}
        </p>
        <DeleteAll count={collected.length} />
      </div>
    </div>
  );
}

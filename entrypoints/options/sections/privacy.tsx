import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { ConsentSwitch } from '../../shared/collected-reviews/consent-switch';
import { DeleteAll } from '../../shared/collected-reviews/delete-all';
import { COLLECTED_PAGE } from '../../shared/collected-reviews/state';
import { useReviewCount } from '../../shared/collected-reviews/use-review-count';
import { locale } from '../../shared/locale';

/** Consent to collecting reviews; the reviews that are stored, to see or to delete. */
export function PrivacySection() {
  const count = useReviewCount();
  return (
    <div class="privacy">
      <p class="quiet">{i18n.t('options.stored')}</p>
      <ConsentSwitch />
      <p role="status">{i18n.t('options.collected', count ?? 2, [whole(count, locale())])}</p>
      <div class="actions">
        <a href={COLLECTED_PAGE} target="_blank" rel="noreferrer">
          {i18n.t('collected.look')}
        </a>
        <DeleteAll count={count ?? 0} />
      </div>
    </div>
  );
}

import { i18n } from '#i18n';
import { whole } from '../../../lib/format';
import { locale } from '../../../lib/locale';
import { ConsentSwitch } from '../../popup/examples/consent-switch';
import { DeleteAll } from '../../popup/examples/delete-all';
import { EXAMPLES_PAGE } from '../../popup/examples/state';
import { useExampleCount } from '../../popup/examples/use-example-count';

/** What is kept on this machine beyond scores and settings, and how to be rid of it. */
export function PrivacySection() {
  const count = useExampleCount();
  return (
    <div class="privacy">
      <p class="quiet">{i18n.t('options.privacyKept')}</p>
      <ConsentSwitch />
      <p role="status">{i18n.t('options.kept', count ?? 2, [whole(count, locale())])}</p>
      <div class="actions">
        <a href={EXAMPLES_PAGE} target="_blank" rel="noreferrer">
          {i18n.t('examples.look')}
        </a>
        <DeleteAll count={count ?? 0} />
      </div>
    </div>
  );
}

import { i18n } from '#i18n';
import { Switch } from '../../shared/switch';
import { change, settings } from '../state';

/** The bar, which is shown on a page besides the badges. */
export function PageSection() {
  return (
    <Switch
      name={i18n.t('options.pageBar')}
      hint={i18n.t('options.pageBarHint')}
      on={settings.value.pageBar === true}
      onChange={(pageBar) => change({ pageBar })}
    />
  );
}

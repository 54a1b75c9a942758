import { i18n } from '#i18n';
import { markup } from '../../../lib/sites/markup';
import { SITES } from '../../../lib/sites/registry';
import { Choice } from '../../shared/choice';
import { granted } from '../../shared/granted';
import { OptionalSites } from '../../shared/optional-sites';
import { Switch } from '../../shared/switch';
import { isOnHere, setMode, setSite, settings } from '../state';

const MODES = [
  { value: 'block', title: () => i18n.t('options.modeBlock') },
  { value: 'allow', title: () => i18n.t('options.modeAllow') },
] as const;

/** Which sites are read. */
export function SitesSection() {
  if (!granted.value) return null;
  return (
    <>
      <Choice
        legend={i18n.t('options.mode')}
        look="rows"
        value={settings.value.siteMode ?? 'block'}
        options={MODES.map(({ value, title }) => ({ value, title: title() }))}
        onChange={setMode}
      />
      <div class="group">
        <h3>{i18n.t('options.always')}</h3>
        <div class="list">
          {SITES.map((site) => (
            <Switch key={site.id} name={site.name} on={isOnHere(site)} onChange={(on) => setSite(site, on)} />
          ))}
        </div>
      </div>
      <div class="group">
        <h3>{i18n.t('options.more')}</h3>
        <p class="quiet">{i18n.t('options.moreHint')}</p>
        <OptionalSites settings={settings.value} />
        {granted.value.has(markup.id) && <p class="quiet">{i18n.t('options.anySiteCovers')}</p>}
      </div>
    </>
  );
}

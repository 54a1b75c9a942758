import { i18n } from '#i18n';
import { percent } from '../../../lib/common/format';
import { UNSURE_BELOW } from '../../../lib/overlay/badge-thresholds';
import { changeLook } from '../../../lib/store/settings';
import { Choice } from '../../shared/choice';
import { locale } from '../../shared/locale';
import { Switch } from '../../shared/switch';
import { BadgePreview } from '../badge-preview';
import { change, look, settings } from '../state';

const SIZES = [
  { value: 'small', title: () => i18n.t('options.sizeSmall') },
  { value: 'medium', title: () => i18n.t('options.sizeMedium') },
  { value: 'large', title: () => i18n.t('options.sizeLarge') },
] as const;
const PALETTES = [
  { value: 'blue-orange', title: () => i18n.t('options.paletteBlueOrange') },
  { value: 'standard', title: () => i18n.t('options.paletteStandard') },
  { value: 'grey', title: () => i18n.t('options.paletteGrey') },
] as const;

/** The look of badges, and the least confidence with which they show a rating. */
export function BadgesSection() {
  const { size, palette, highlight, smallWhereAgreed } = look();
  const { unsureBelow = UNSURE_BELOW } = settings.value;
  const written = percent(unsureBelow, locale(), 0);
  return (
    <>
      <BadgePreview />
      <Choice
        look="chips"
        legend={i18n.t('options.size')}
        value={size}
        options={SIZES.map(({ value, title }) => ({ value, title: title() }))}
        onChange={(to) => void changeLook({ size: to })}
      />
      <Choice
        look="chips"
        legend={i18n.t('options.palette')}
        value={palette}
        options={PALETTES.map(({ value, title }) => ({ value, title: title() }))}
        onChange={(to) => void changeLook({ palette: to })}
      />
      <div class="slider">
        <label for="unsure">{i18n.t('options.unsure')}</label>
        <input
          id="unsure"
          type="range"
          min="50"
          max="95"
          step="5"
          value={Math.round(unsureBelow * 100)}
          aria-describedby="unsure-hint"
          aria-valuetext={written}
          onInput={({ currentTarget }) => change({ unsureBelow: Number(currentTarget.value) / 100 })}
        />
        <output for="unsure">{written}</output>
        <small id="unsure-hint">{i18n.t('options.unsureHint')}</small>
      </div>
      <Switch
        name={i18n.t('options.highlight')}
        hint={i18n.t('options.highlightHint')}
        on={highlight}
        onChange={(on) => void changeLook({ highlight: on })}
      />
      <Switch
        name={i18n.t('options.smallWhereAgreed')}
        hint={i18n.t('options.smallWhereAgreedHint')}
        on={smallWhereAgreed}
        onChange={(on) => void changeLook({ smallWhereAgreed: on })}
      />
    </>
  );
}

import './form.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { Choice } from '../../shared/choice';
import { locale } from '../../shared/locale';
import { Action } from '../action';
import { AdvancedSettings } from './advanced-settings';
import { Foot } from './foot';
import {
  advancedOpen,
  hasModel,
  type Missing,
  missing,
  name,
  reviews,
  settings,
  start,
  typedName,
  typedWay,
  way,
} from './form';
import { LanguageField } from './language-field';
import { LastDecision } from './last-decision';
import { SourceChoice } from './source-choice';
import { busy } from './state';

const MISSING: Record<Missing, () => string> = {
  file: () => i18n.t('train.missingFile'),
  reading: () => i18n.t('train.missingReading'),
  columns: () => i18n.t('train.missingColumns'),
  rows: () => i18n.t('train.missingRows'),
  sides: () => i18n.t('train.missingSides'),
  collected: () => i18n.t('train.missingCollected'),
  name: () => i18n.t('train.missingName'),
  settings: () => i18n.t('train.missingSettings'),
};

/** The reviews, the starting point and the name of a new training; everything else has a default under "Advanced". */
export function TrainingForm() {
  const [tried, setTried] = useState(false);
  const lacking = missing.value;
  const begin = () => {
    setTried(true);
    if (lacking === 'settings') advancedOpen.value = true;
    if (!lacking) void start();
  };
  return (
    <>
      <div class="scroll">
        <div class="content">
          <LastDecision />
          <SourceChoice />
          <LanguageField />
          {hasModel.value && <WayChoice />}
          <NameField />
          <AdvancedSettings />
        </div>
      </div>
      <Foot>
        <Action class="primary" idle={busy.value} onClick={begin}>
          {i18n.t('train.start')}
        </Action>
        <p class={tried && lacking ? 'problem' : 'quiet'} role="status">
          {lacking ? tried && MISSING[lacking]() : division()}
        </p>
      </Foot>
    </>
  );
}

function WayChoice() {
  return (
    <Choice
      legend={i18n.t('train.way')}
      look="rows"
      value={way.value}
      onChange={(chosen) => {
        typedWay.value = chosen;
      }}
      options={[
        { value: 'fine-tune', title: i18n.t('train.wayFineTune'), hint: i18n.t('train.wayFineTuneHint') },
        { value: 'fresh', title: i18n.t('train.wayFresh'), hint: i18n.t('train.wayFreshHint') },
      ]}
    />
  );
}

function NameField() {
  return (
    <label class="field">
      <span>{i18n.t('train.name')}</span>
      <input
        type="text"
        autocomplete="off"
        maxLength={100}
        value={name.value}
        onInput={({ currentTarget }) => {
          typedName.value = currentTarget.value;
        }}
      />
    </label>
  );
}

/** The numbers of reviews for training and for testing, about: the reviews of a film are not divided. */
function division(): string {
  const forTesting = Math.round(reviews.value * settings.value.split);
  return i18n.t('train.division', [whole(reviews.value - forTesting, locale()), whole(forTesting, locale())]);
}

import type { TrainingDecision } from '../../../lib/messages/training-payloads';
import './form.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { locale } from '../../shared/locale';
import { Action } from '../action';
import { useLostFocus } from '../use-lost-focus';
import { Choice } from './choice';
import { Foot } from './foot';
import { type Missing, missing, moreOpen, name, reviews, start, suited, typedName, typedSettings, way } from './form';
import { MoreSettings } from './more-settings';
import { SourceChoice } from './source-choice';
import { busy, outcome } from './state';

const MISSING: Record<Missing, () => string> = {
  file: () => i18n.t('train.missingFile'),
  reading: () => i18n.t('train.missingReading'),
  rows: () => i18n.t('train.missingRows'),
  collected: () => i18n.t('train.missingExamples'),
  name: () => i18n.t('train.missingName'),
  settings: () => i18n.t('train.missingSettings'),
};

/** What to learn from, how, and under which name; everything else has a sensible value under "More". */
export function TrainingForm() {
  const [tried, setTried] = useState(false);
  const lacking = missing.value;
  const begin = () => {
    setTried(true);
    if (lacking === 'settings') moreOpen.value = true;
    if (!lacking) void start();
  };
  return (
    <>
      <div class="scroll">
        <div class="panel">
          <Outcome />
          <SourceChoice />
          <Choice
            legend={i18n.t('train.way')}
            name="way"
            value={way.value}
            onChoose={(chosen) => {
              way.value = chosen;
            }}
            options={[
              { value: 'fine-tune', title: i18n.t('train.wayFineTune'), hint: i18n.t('train.wayFineTuneHint') },
              { value: 'fresh', title: i18n.t('train.wayFresh'), hint: i18n.t('train.wayFreshHint') },
            ]}
          />
          <NameField />
          <MoreSettings />
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

const OUTCOMES: Record<TrainingDecision, (name: string) => string> = {
  use: (name) => i18n.t('train.usedNow', [name]),
  store: (name) => i18n.t('train.storedNow', [name]),
  discard: (name) => i18n.t('train.discardedNow', [name]),
};

/** What became of the model that was trained last. */
function Outcome() {
  const last = outcome.value;
  const place = useLostFocus<HTMLDivElement>();
  return (
    <div role="status" class="outcome" ref={place} tabIndex={-1}>
      {last && <p class="note good">{OUTCOMES[last.decision](last.name)}</p>}
    </div>
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

/** How many reviews will be learned from, and how many held out; whole films stay together, hence "about". */
function division(): string {
  const split = Number(typedSettings.value.split ?? suited.value.split);
  const heldOut = Math.round(reviews.value * split);
  return i18n.t('train.division', [whole(reviews.value - heldOut, locale()), whole(heldOut, locale())]);
}

import type { ActiveTraining } from '../../../lib/messages/training-payloads';
import './judgement.css';
import { i18n } from '#i18n';
import { decimals, whole } from '../../../lib/common/format';
import type { Judgement } from '../../../lib/model/judge';
import { ask } from '../../shared/ask';
import { locale } from '../../shared/locale';
import { Action } from '../action';
import { useLostFocus } from '../use-lost-focus';
import { BadRows } from './bad-rows';
import { CalibrationPlot } from './calibration-plot';
import { Comparison } from './comparison';
import { ConfusionTable } from './confusion-table';
import { Disagreements } from './disagreements';
import { EpochTable } from './epoch-table';
import { Foot } from './foot';
import { LossCurve } from './loss-curve';
import { busy, decide } from './state';
import { hasUnlearned, margin, type Verdict, verdictOf } from './verdict';

const TITLES: Record<Verdict, () => string> = {
  nothing: () => i18n.t('judge.titleNothing'),
  same: () => i18n.t('judge.titleSame'),
  unclear: () => i18n.t('judge.titleUnclear'),
  better: () => i18n.t('judge.titleBetter'),
  worse: () => i18n.t('judge.titleWorse'),
};

interface Props {
  training: ActiveTraining;
  judgement: Judgement | null;
}

/** The new model beside the current one, and what becomes of it. */
export function JudgementView({ training, judgement }: Props) {
  return (
    <>
      <div class="scroll">
        <div class="panel">
          {judgement ? <Compared {...judgement} /> : <p class="note problem">{i18n.t('judge.missing')}</p>}
          <details>
            <summary>{i18n.t('judge.training')}</summary>
            <LossCurve curve={training.curve} />
            <EpochTable epochs={training.epochs} />
          </details>
          <BadRows rows={training.badRows} count={training.badCount} />
        </div>
      </div>
      <DecisionButtons />
    </>
  );
}

function Compared(judgement: Judgement) {
  const { before, after, confusion, disagreements } = judgement;
  const title = useLostFocus<HTMLHeadingElement>();
  return (
    <>
      <div class="verdict">
        <h2 ref={title} tabIndex={-1}>
          {TITLES[verdictOf(judgement)]()}
        </h2>
        <p>{sentence(judgement)}</p>
        {hasUnlearned(judgement) && <p class="note">{i18n.t('judge.unlearned')}</p>}
      </div>
      <dl class="sides">
        <dt>{i18n.t('judge.before')}</dt>
        <dd>{before.name}</dd>
        <dt>{i18n.t('judge.after')}</dt>
        <dd>{after.name}</dd>
      </dl>
      <Comparison {...judgement} />
      <section aria-labelledby="confusion-title">
        <h3 id="confusion-title">{i18n.t('judge.confusion')}</h3>
        <div class="beside">
          <ConfusionTable caption={i18n.t('judge.before')} confusion={confusion.before} />
          <ConfusionTable caption={i18n.t('judge.after')} confusion={confusion.after} />
        </div>
      </section>
      <CalibrationPlot {...judgement} />
      <Disagreements reviews={disagreements} />
    </>
  );
}

/** What was counted, and how far it can be trusted. */
function sentence({ after: { metrics }, changed: { mended, spoiled } }: Judgement): string {
  const { n, accuracy } = metrics;
  if (accuracy === null) return i18n.t('judge.noLabels');
  const count = (value: number) => whole(value, locale());
  return [
    i18n.t('judge.mended', mended, [count(mended)]),
    i18n.t('judge.spoiled', spoiled, [count(spoiled)]),
    i18n.t('judge.margin', n, [count(n), decimals(margin(accuracy, n) * 100, 1, locale())]),
  ].join(' ');
}

function DecisionButtons() {
  const discard = async () => {
    const sure = await ask({
      title: i18n.t('judge.discardTitle'),
      text: i18n.t('judge.discardText'),
      action: i18n.t('judge.discard'),
    });
    if (sure) await decide('discard');
  };
  return (
    <Foot hint={i18n.t('judge.hint')}>
      <Action class="primary" idle={busy.value} onClick={() => decide('use')}>
        {i18n.t('judge.use')}
      </Action>
      <Action idle={busy.value} onClick={() => decide('store')}>
        {i18n.t('judge.store')}
      </Action>
      <Action class="danger last" idle={busy.value} onClick={discard}>
        {i18n.t('judge.discard')}
      </Action>
    </Foot>
  );
}

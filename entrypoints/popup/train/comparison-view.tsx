import type { ActiveTraining } from '../../../lib/messages/training-payloads';
import './comparison.css';
import { i18n } from '#i18n';
import { decimals, whole } from '../../../lib/common/format';
import type { Comparison } from '../../../lib/model/judge';
import { ask } from '../../shared/ask';
import { locale } from '../../shared/locale';
import { Action } from '../action';
import { useLostFocus } from '../use-lost-focus';
import { BadRows } from './bad-rows';
import { CalibrationPlot } from './calibration-plot';
import { ComparisonTable } from './comparison-table';
import { ConfusionTable } from './confusion-table';
import { Disagreements } from './disagreements';
import { EpochTable } from './epoch-table';
import { Foot } from './foot';
import { LossCurve } from './loss-curve';
import { hasUnlearned, margin, type Outcome, outcomeOf } from './outcome';
import { busy, decide } from './state';

const TITLES: Record<Outcome, () => string> = {
  nothing: () => i18n.t('comparison.titleNothing'),
  same: () => i18n.t('comparison.titleSame'),
  unclear: () => i18n.t('comparison.titleUnclear'),
  better: () => i18n.t('comparison.titleBetter'),
  worse: () => i18n.t('comparison.titleWorse'),
};

interface Props {
  training: ActiveTraining;
  comparison: Comparison | null;
}

/** The new model beside the current one, and what becomes of it. */
export function ComparisonView({ training, comparison }: Props) {
  return (
    <>
      <div class="scroll">
        <div class="panel">
          {comparison ? <Compared {...comparison} /> : <p class="note problem">{i18n.t('comparison.missing')}</p>}
          <details>
            <summary>{i18n.t('comparison.training')}</summary>
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

function Compared(comparison: Comparison) {
  const { before, after, confusion, disagreements } = comparison;
  const title = useLostFocus<HTMLHeadingElement>();
  return (
    <>
      <div class="verdict">
        <h2 ref={title} tabIndex={-1}>
          {TITLES[outcomeOf(comparison)]()}
        </h2>
        <p>{sentence(comparison)}</p>
        {hasUnlearned(comparison) && <p class="note">{i18n.t('comparison.unlearned')}</p>}
      </div>
      <dl class="sides">
        <dt>{i18n.t('comparison.before')}</dt>
        <dd>{before.name}</dd>
        <dt>{i18n.t('comparison.after')}</dt>
        <dd>{after.name}</dd>
      </dl>
      <ComparisonTable {...comparison} />
      <section aria-labelledby="confusion-title">
        <h3 id="confusion-title">{i18n.t('comparison.confusion')}</h3>
        <div class="beside">
          <ConfusionTable caption={i18n.t('comparison.before')} confusion={confusion.before} />
          <ConfusionTable caption={i18n.t('comparison.after')} confusion={confusion.after} />
        </div>
      </section>
      <CalibrationPlot {...comparison} />
      <Disagreements reviews={disagreements} />
    </>
  );
}

/** What was counted, and how far it can be trusted. */
function sentence({ after: { metrics }, changed: { mended, spoiled } }: Comparison): string {
  const { n, accuracy } = metrics;
  if (accuracy === null) return i18n.t('comparison.noLabels');
  const count = (value: number) => whole(value, locale());
  return [
    i18n.t('comparison.mended', mended, [count(mended)]),
    i18n.t('comparison.spoiled', spoiled, [count(spoiled)]),
    i18n.t('comparison.margin', n, [count(n), decimals(margin(accuracy, n) * 100, 1, locale())]),
  ].join(' ');
}

function DecisionButtons() {
  const discard = async () => {
    const sure = await ask({
      title: i18n.t('comparison.discardTitle'),
      text: i18n.t('comparison.discardText'),
      action: i18n.t('comparison.discard'),
    });
    if (sure) await decide('discard');
  };
  return (
    <Foot hint={i18n.t('comparison.hint')}>
      <Action class="primary" idle={busy.value} onClick={() => decide('use')}>
        {i18n.t('comparison.use')}
      </Action>
      <Action idle={busy.value} onClick={() => decide('store')}>
        {i18n.t('comparison.store')}
      </Action>
      <Action class="danger last" idle={busy.value} onClick={discard}>
        {i18n.t('comparison.discard')}
      </Action>
    </Foot>
  );
}

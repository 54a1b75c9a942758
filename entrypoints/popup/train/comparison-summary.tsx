import { i18n } from '#i18n';
import { decimals, whole } from '../../../lib/common/format';
import type { Beside, Comparison, Confusion } from '../../../lib/model/judge';
import { locale } from '../../shared/locale';
import { useLostFocus } from '../use-lost-focus';
import { hasUnlearned, margin, type Outcome, outcomeOf } from './outcome';

const TITLES: Record<Outcome, () => string> = {
  nothing: () => i18n.t('comparison.titleNothing'),
  alone: () => i18n.t('comparison.titleAlone'),
  same: () => i18n.t('comparison.titleSame'),
  unclear: () => i18n.t('comparison.titleUnclear'),
  better: () => i18n.t('comparison.titleBetter'),
  worse: () => i18n.t('comparison.titleWorse'),
};

const count = (value: number) => whole(value, locale());

/** Which of the two models is better, or how good the only one is, by how many reviews, and how far to trust that. */
export function ComparisonSummary(comparison: Comparison) {
  const { before, after } = comparison;
  const title = useLostFocus<HTMLHeadingElement>();
  return (
    <>
      <div class="summary">
        <h2 ref={title} tabIndex={-1}>
          {TITLES[outcomeOf(comparison)]()}
        </h2>
        <Counts {...comparison} />
        {hasUnlearned(comparison) && <p class="note">{i18n.t('comparison.unlearned')}</p>}
      </div>
      <dl class="sides">
        {before && (
          <>
            <dt>{i18n.t('comparison.before')}</dt>
            <dd>{before.name}</dd>
          </>
        )}
        <dt>{i18n.t('comparison.after')}</dt>
        <dd>{after.name}</dd>
      </dl>
    </>
  );
}

function Counts(comparison: Comparison) {
  const { n, accuracy } = comparison.after.metrics;
  if (accuracy === null) return <p>{i18n.t('comparison.noLabels')}</p>;
  const margin95 = decimals(margin(accuracy, n) * 100, 1, locale());
  return (
    <>
      {comparison.before ? (
        <CountsOfBoth {...comparison} />
      ) : (
        <p>{i18n.t('comparison.rightAlone', n, [count(n), count(rightOf(comparison.confusion.after))])}</p>
      )}
      <p class="quiet">{i18n.t('comparison.margin', n, [count(n), margin95])}</p>
    </>
  );
}

function CountsOfBoth({ after, confusion, changed: { mended, spoiled } }: Beside) {
  const { n } = after.metrics;
  return (
    <>
      <p>
        {i18n.t('comparison.right', n, [count(n), count(rightOf(confusion.after)), count(rightOf(confusion.before))])}
      </p>
      <p>
        {i18n.t('comparison.fixed', mended, [count(mended)])}{' '}
        {i18n.t('comparison.newMistakes', spoiled, [count(spoiled)])}
      </p>
    </>
  );
}

const rightOf = ({ truePositive, trueNegative }: Confusion) => truePositive + trueNegative;

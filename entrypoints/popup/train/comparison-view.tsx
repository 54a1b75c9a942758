import './comparison.css';
import { i18n } from '#i18n';
import type { ActiveTraining } from '../../../lib/messages/training-payloads';
import type { Comparison } from '../../../lib/model/judge';
import { Advanced } from '../advanced';
import { BadRows } from './bad-rows';
import { CalibrationPlot } from './calibration-plot';
import { ComparisonSummary } from './comparison-summary';
import { ComparisonTable, MEASURE_ROWS, SUMMARY_ROWS } from './comparison-table';
import { ConfusionTable } from './confusion-table';
import { DecisionButtons } from './decision-buttons';
import { Disagreements } from './disagreements';
import { TrainingDetails } from './training-details';

interface Props {
  training: ActiveTraining;
  /** `null` when it could not be read. */
  comparison: Comparison | null;
}

/** The new model compared with the current one, if there is one, and the decision on it. */
export function ComparisonView({ training, comparison }: Props) {
  return (
    <>
      <div class="scroll">
        <div class="content">
          {comparison ? (
            <>
              <ComparisonSummary {...comparison} />
              <ComparisonTable comparison={comparison} rows={SUMMARY_ROWS} />
              {comparison.reference.n > 0 && <p class="quiet">{i18n.t('comparison.referenceWhy')}</p>}
              {comparison.before && <Disagreements reviews={comparison.disagreements} />}
            </>
          ) : (
            <>
              <h2>{training.request.name}</h2>
              <p class="note problem">{i18n.t('comparison.missing')}</p>
            </>
          )}
          <BadRows rows={training.badRows} count={training.badCount} />
          <Advanced>
            {comparison && <Measures {...comparison} />}
            <TrainingDetails training={training} />
          </Advanced>
        </div>
      </div>
      <DecisionButtons />
    </>
  );
}

function Measures(comparison: Comparison) {
  const { confusion } = comparison;
  return (
    <>
      <ComparisonTable comparison={comparison} rows={MEASURE_ROWS} />
      <section aria-labelledby="confusion-title">
        <h3 id="confusion-title">{i18n.t('advanced.confusion')}</h3>
        <p class="quiet">{i18n.t('advanced.confusionWhy')}</p>
        <div class="beside">
          {confusion.before && <ConfusionTable caption={i18n.t('comparison.before')} confusion={confusion.before} />}
          <ConfusionTable caption={i18n.t('comparison.after')} confusion={confusion.after} />
        </div>
      </section>
      <CalibrationPlot {...comparison} />
    </>
  );
}

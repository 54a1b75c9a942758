import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import type { ActiveTraining } from '../../../lib/messages/training-payloads';
import { errorSentence } from '../../shared/error-sentence';
import { type ExplainedFigure, ExplainedFigures } from '../../shared/explained-figures';
import { locale } from '../../shared/locale';
import { MEASURES, writeMeasure } from '../../shared/measures';
import { EpochTable } from './epoch-table';
import { LossCurve } from './loss-curve';

/** A training in the words of machine learning: its figures, the loss curve and the epochs. */
export function TrainingDetails({ training }: { training: ActiveTraining }) {
  return (
    <>
      <section aria-labelledby="curve-title">
        <h3 id="curve-title">{i18n.t('advanced.lossCurve')}</h3>
        <p class="quiet">{i18n.t('advanced.lossWhy')}</p>
        <LossCurve curve={training.curve} />
      </section>
      <EpochTable epochs={training.epochs} />
      <ExplainedFigures items={figuresOf(training)} />
    </>
  );
}

function figuresOf({ progress, epochs, examples, engine, gpuProblem }: ActiveTraining): ExplainedFigure[] {
  const count = (value: number | undefined) => whole(value, locale());
  const of = (part: number, total: number) => i18n.t('advanced.partOf', [count(part), count(total)]);
  const last = epochs.at(-1);
  const r2 = writeMeasure(MEASURES.r2, last?.r2 ?? null);
  const figures: ExplainedFigure[] = [];
  if (progress) {
    figures.push(
      {
        name: i18n.t('advanced.epoch'),
        value: of(progress.epoch, progress.epochs),
        why: i18n.t('advanced.epochsWhy'),
      },
      {
        name: i18n.t('advanced.batch'),
        value: of(progress.batch, progress.batches),
        why: i18n.t('advanced.batchWhy'),
      },
    );
  }
  figures.push(
    {
      name: MEASURES.r2.name(),
      value: last?.n ? i18n.t('advanced.r2On', last.n, [r2, count(last.n)]) : r2,
      why: MEASURES.r2.why(),
    },
    {
      name: i18n.t('advanced.testReviews'),
      value: count(examples?.heldOut),
      why: i18n.t('advanced.testReviewsWhy'),
    },
  );
  if (engine) figures.push({ name: i18n.t('advanced.engine'), value: engine, why: engineNote(gpuProblem) });
  return figures;
}

/** Why it is not the GPU, where one was wanted. */
const engineNote = (gpuProblem: ActiveTraining['gpuProblem']) =>
  gpuProblem ? i18n.t('advanced.gpuProblem', [errorSentence(gpuProblem)]) : i18n.t('advanced.engineWhy');

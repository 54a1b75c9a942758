import './train.css';
import { i18n } from '#i18n';
import { listOpen } from '../../shared/collected-reviews/state';
import { CollectedReviews } from '../collected-reviews/collected-reviews-view';
import { ComparisonView } from './comparison-view';
import { ProgressView } from './progress-view';
import { comparison, training } from './state';
import { TrainingForm } from './training-form';

/** The form of a new training, its progress, or the comparison at its end. */
export function TrainTab() {
  if (listOpen.value) return <CollectedReviews />;
  const now = training.value;
  if (!now) return <p class="content quiet">{i18n.t('train.loading')}</p>;
  if (now.state === 'none') return <TrainingForm />;
  if (now.state !== 'done') return <ProgressView training={now} />;
  if (comparison.value === undefined) return <p class="content quiet">{i18n.t('train.comparisonLoading')}</p>;
  return <ComparisonView training={now} comparison={comparison.value} />;
}

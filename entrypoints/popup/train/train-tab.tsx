import './train.css';
import { i18n } from '#i18n';
import { looking } from '../../shared/collected-reviews/state';
import { CollectedReviews } from '../collected-reviews/collected-reviews-panel';
import { ComparisonView } from './comparison-view';
import { ProgressView } from './progress-view';
import { comparison, training } from './state';
import { TrainingForm } from './training-form';

/** Teaching the network a taste of one's own: choose, watch, judge. */
export function TrainTab() {
  if (looking.value) return <CollectedReviews />;
  const now = training.value;
  if (!now) return <p class="panel quiet">{i18n.t('train.loading')}</p>;
  if (now.state === 'none') return <TrainingForm />;
  if (now.state !== 'done') return <ProgressView training={now} />;
  if (comparison.value === undefined) return <p class="panel quiet">{i18n.t('train.judgementLoading')}</p>;
  return <ComparisonView training={now} comparison={comparison.value} />;
}

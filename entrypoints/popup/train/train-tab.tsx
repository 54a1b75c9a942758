import './train.css';
import { i18n } from '#i18n';
import { looking } from '../../shared/collected-reviews/state';
import { ExamplesPanel } from '../collected-reviews/collected-reviews-panel';
import { JudgementView } from './judgement-view';
import { ProgressView } from './progress-view';
import { judgement, training } from './state';
import { TrainingForm } from './training-form';

/** Teaching the network a taste of one's own: choose, watch, judge. */
export function TrainTab() {
  if (looking.value) return <ExamplesPanel />;
  const now = training.value;
  if (!now) return <p class="panel quiet">{i18n.t('train.loading')}</p>;
  if (now.state === 'none') return <TrainingForm />;
  if (now.state !== 'done') return <ProgressView training={now} />;
  if (judgement.value === undefined) return <p class="panel quiet">{i18n.t('train.judgementLoading')}</p>;
  return <JudgementView training={now} judgement={judgement.value} />;
}

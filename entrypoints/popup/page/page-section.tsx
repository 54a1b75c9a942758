import './page-section.css';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { pageSentences } from '../../../lib/overlay/page-sentences';
import { summarizePage } from '../../../lib/overlay/page-summary';
import { barStrings } from '../../shared/bar-strings';
import { locale } from '../../shared/locale';
import { Distribution } from '../distribution';
import { page } from '../state';
import { AspectChips } from './aspect-chips';
import { PageExport } from './page-export';
import { ReviewNavigation } from './review-navigation';

/** The reviews of the page, summed up in sentences and figures. */
export function PageSection() {
  if (!page.value) return null;
  const { found, rated, noOpinion, declined, items, aspects, arrangement } = page.value;
  const { headline, tones, means, counts, hint, unrated } = pageSentences(page.value, barStrings);
  const { scale, bins, givenBins } = summarizePage(items);
  const pending = Math.max(0, found - rated - noOpinion - declined);
  return (
    <>
      <div class="summary" role="status">
        {items.length > 0 && <h2>{headline}</h2>}
        {tones && <p>{tones}</p>}
        {means && <p class="figure">{means}</p>}
        <p class="quiet">{counts}</p>
        {pending > 0 && <p class="quiet">{i18n.t('popup.pendingOf', [whole(pending, locale())])}</p>}
      </div>
      {hint && <p class="note">{hint}</p>}
      <AspectChips aspects={aspects} chosen={arrangement.aspect} />
      <Distribution title={i18n.t('popup.chart')} bins={bins} givenBins={givenBins} scale={scale} />
      {items.length > 1 && <ReviewNavigation {...page.value} />}
      {unrated && <p class="quiet unrated">{unrated}</p>}
      <PageExport />
    </>
  );
}

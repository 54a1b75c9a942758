import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { givenFigure } from '../../../lib/common/scale-text';
import type { PageStatus } from '../../../lib/messages/payloads';
import { pageSentences } from '../../../lib/overlay/page-sentences';
import { summarizePage } from '../../../lib/overlay/page-summary';
import { lookOf } from '../../../lib/store/page-settings';
import { settings } from '../../../lib/store/settings';
import { barStrings } from '../../shared/bar-strings';
import { locale } from '../../shared/locale';
import { siteName } from '../../shared/site-name';
import { drawDistribution, PICTURE } from './draw-distribution';

/**
 * The distribution of a page's ratings with its figures, as a PNG on a light ground.
 * @param title of the page
 */
export async function pagePicture(status: PageStatus, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const { headline, tones, means, counts } = pageSentences(status, barStrings);
  const { scale, bins, givenBins } = summarizePage(status.items);
  const canvas = new OffscreenCanvas(PICTURE.width, PICTURE.height);
  const { palette } = lookOf(await settings.getValue());
  drawDistribution(canvas.getContext('2d')!, {
    palette,
    headline,
    lines: [title, [tones, means].filter(Boolean).join(' · '), counts],
    bins,
    givenBins,
    labels: bins.map((_, i) => givenFigure(i + 1, scale, locale())),
    written: (count) => whole(count, locale()),
    legend: [i18n.t('popup.chart'), i18n.t('popup.chartGiven')],
    source: `Reeltone · ${siteName(status.site)} · ${new Date().toLocaleDateString(locale())}`,
  });
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { i18n } from '#i18n';
import { cardStrings } from './card-strings';
import { DEFAULT_LOOK } from './look';
import { onMessage, type PageCounts, sendMessage } from './messages';
import { createCollector } from './overlay/collector';
import { type WatchedPage, watchPage } from './overlay/page';
import type { BadgeStrings } from './overlay/strings';
import { filmId } from './sites/film-id';
import { siteFor } from './sites/registry';
import type { Site } from './sites/site';
import { readLook, watchLook } from './store/look';
import { isCollecting, isSiteOn, watchCollecting, watchSite } from './store/site-switch';

/**
 * What a content script does in a page of one of `sites`: it watches it for as long as the user wants it to.
 * @param extend adds to the site what only this page tells.
 */
export function readPagesOf(
  sites: readonly Site[],
  ctx: ContentScriptContext,
  extend = (site: Site, _document: Document) => site,
): void {
  const site = siteFor(location.href, sites);
  if (!site) return;
  let page: WatchedPage | undefined;
  let look = DEFAULT_LOOK;
  const collector = createCollector({ agreed: isCollecting, send: (reviews) => sendMessage('collect', reviews) });

  const tell = (counts: PageCounts | null) => {
    if (counts?.found !== 0 || !site.sparse) void sendMessage('pageCounts', counts).catch(() => undefined);
  };

  const turn = (on: boolean) => {
    page?.stop();
    page = undefined;
    if (!ctx.isValid) return;
    if (on && siteFor(location.href, sites) === site) {
      page = watchPage({
        site: extend(site, document),
        strings: { ...strings, ...cardStrings },
        look,
        score: (reviews) => sendMessage('score', { reviews }),
        explain: (text) => sendMessage('explain', text),
        judge: ({ id, text }, positive) =>
          sendMessage('verdict', {
            site: site.id,
            id,
            movie: filmId(site.id, location),
            text,
            positive: positive ?? null,
          }),
        alive: () => ctx.isValid,
        onCounts: tell,
        onRated: (review) => collector.add(review, filmId(site.id, location)),
      });
    } else tell(null);
  };
  const start = async () => {
    look = await readLook();
    turn(await isSiteOn(site.id));
  };

  onMessage('pageStatus', () => page?.status() ?? { site: site.id, found: 0, rated: 0, declined: 0, items: [] });
  onMessage('retry', () => page?.retry());
  onMessage('modelChanged', () => page?.scoreAgain());
  onMessage('tellCounts', () => {
    if (!page) return tell(null);
    const { found, rated, declined } = page.status();
    tell({ found, rated, declined });
  });
  watchSite(site.id, turn);
  watchLook((chosen) => {
    look = chosen;
    page?.wear(look);
  });
  watchCollecting((on) => on && collector.flush());
  // A page that changes its address without loading anew shows other reviews.
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
    if (newUrl.pathname !== oldUrl.pathname) void start();
  });
  void start();
}

const strings: BadgeStrings = {
  positive: i18n.t('badge.positive'),
  negative: i18n.t('badge.negative'),
  pending: i18n.t('badge.pending'),
  failed: i18n.t('badge.failed'),
  declinedLanguage: i18n.t('badge.declinedLanguage'),
  declinedEmpty: i18n.t('badge.declinedEmpty'),
  rated: (rating, side, sure) => i18n.t('badge.rated', [rating, side, sure]),
  unsure: (rating) => i18n.t('badge.unsure', [rating]),
  reviewerGave: (rating) => i18n.t('badge.reviewerGave', [rating]),
  pendingReason: i18n.t('badge.pendingReason'),
  failedReason: i18n.t('badge.failedReason'),
  languageReason: i18n.t('badge.languageReason'),
  emptyReason: i18n.t('badge.emptyReason'),
  predictedOf: i18n.t('badge.predictedOf'),
  sure: (sure, side) => i18n.t('badge.sure', [sure, side]),
  unsureReason: (sure, side) => i18n.t('badge.unsureReason', [sure, side]),
  words: i18n.t('badge.words'),
  wordsHeldBack: i18n.t('badge.wordsHeldBack'),
  given: (rating) => i18n.t('badge.given', [rating]),
  partial: i18n.t('badge.partial'),
};

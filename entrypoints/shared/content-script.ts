import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Arrangement, PageCounts, PageStatus } from '../../lib/messages/payloads';
import { onMessage, sendMessage } from '../../lib/messages/protocol';
import { browsePage } from '../../lib/overlay/browse';
import { createCollector } from '../../lib/overlay/collector';
import { onNextFrame } from '../../lib/overlay/frames';
import { type WatchedPage, watchPage } from '../../lib/overlay/page';
import { createPageBar } from '../../lib/overlay/page-bar';
import { reportPage } from '../../lib/overlay/report';
import { filmId } from '../../lib/sites/reading/film-id';
import { siteFor } from '../../lib/sites/registry';
import type { Site } from '../../lib/sites/site';
import { lookOf, readSettings, watchSettings } from '../../lib/store/page-settings';
import type { Settings } from '../../lib/store/settings';
import { isOn } from '../../lib/store/site-switch';
import { badgeStrings, barStrings } from './badge-strings';
import { panelStrings } from './panel-strings';

/**
 * What a content script does on the hosts of `sites`: it watches each page of theirs for as long as the user wants it
 * to, and leaves those alone that hold no reviews.
 * @param extend adds to the site what only this page tells.
 */
export function readPagesOf(
  sites: readonly Site[],
  ctx: ContentScriptContext,
  extend = (site: Site, _document: Document) => site,
): void {
  let site = siteFor(location.href, sites);
  let page: WatchedPage | undefined;
  let settings: Partial<Settings> = {};
  const way = browsePage(() => page?.reviews() ?? []);
  const arrange = (arrangement: Arrangement) => {
    way.arrange(arrangement);
    refresh();
  };
  const goTo = (id: string) => {
    way.goTo(id);
    refresh();
  };
  const bar = createPageBar({
    strings: barStrings,
    goTo,
    arrange,
    close: () => {
      bar.remove();
      void sendMessage('closePageBar').catch(() => undefined);
    },
  });
  const collector = createCollector({
    agreed: () => settings.collect === true,
    send: (reviews) => sendMessage('collect', reviews),
  });

  const statusOf = ({ id }: Site): PageStatus => ({
    ...(page?.status() ?? { site: id, found: 0, rated: 0, declined: 0, items: [] }),
    arrangement: way.arrangement,
    sortable: way.sortable(),
  });
  const refresh = onNextFrame(() => {
    if (!site || !page || !ctx.isValid) return;
    way.refresh();
    if (settings.pageBar) bar.show(statusOf(site));
    else bar.remove();
  });
  const tell = (counts: PageCounts | null) => {
    if (counts?.found !== 0 || !site?.sparse) void sendMessage('pageCounts', counts).catch(() => undefined);
  };

  /** Makes the page agree with its address and the settings. */
  const turn = () => {
    way.stop();
    bar.remove();
    page?.stop();
    page = undefined;
    if (!ctx.isValid) return;
    if (!site || !isOn(settings, site.id)) return tell(null);
    const { id } = site;
    page = watchPage({
      site: extend(site, document),
      strings: { ...badgeStrings, ...panelStrings },
      look: lookOf(settings),
      score: (reviews) => sendMessage('score', { reviews }),
      explain: (text) => sendMessage('explain', text),
      said: async ({ text }) => (await sendMessage('correctionOf', text)) ?? undefined,
      judge: ({ text }, positive) =>
        sendMessage('correct', { site: id, movie: filmId(id, location), text, positive: positive ?? null }),
      alive: () => ctx.isValid,
      onCounts: tell,
      onChange: refresh,
      unsureBelow: settings.unsureBelow,
      onRated: (review) => collector.add(review, filmId(id, location)),
    });
  };
  const tellCounts = () => {
    if (!site) return;
    if (!page) return tell(null);
    const { found, rated, declined } = page.status();
    tell({ found, rated, declined });
  };
  const follow = (now: Partial<Settings>, before: Partial<Settings>) => {
    settings = now;
    if (site && isOn(now, site.id) !== isOn(before, site.id)) turn();
    else if (outfit(now) !== outfit(before)) page?.wear(lookOf(now), now.unsureBelow);
    if (now.collect && !before.collect) collector.flush();
    refresh();
  };
  const start = async () => {
    settings = await readSettings();
    const before = site;
    site = siteFor(location.href, sites);
    if (site ?? before) turn();
  };

  onMessage('pageStatus', () => (site ? statusOf(site) : null));
  onMessage('retry', () => page?.retry());
  onMessage('modelChanged', () => page?.scoreAgain());
  onMessage('arrange', ({ data }) => arrange(data));
  onMessage('goTo', ({ data }) => goTo(data));
  onMessage('step', ({ data }) => way.step(data));
  onMessage('pageReport', () => (site ? reportPage(document, extend(site, document)) : null));
  onMessage('resendCounts', tellCounts);
  watchSettings(follow);
  // A page that changes its address without loading anew shows other reviews.
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
    if (newUrl.pathname !== oldUrl.pathname) void start();
  });
  // A page that comes back from the back/forward cache has heard nothing meanwhile.
  ctx.addEventListener(window, 'pageshow', async ({ persisted }) => {
    if (!persisted || !ctx.isValid) return;
    follow(await readSettings(), settings);
    page?.scoreAgain();
    tellCounts();
  });
  ctx.addEventListener(document, 'visibilitychange', () => {
    if (document.hidden) collector.flush();
  });
  void start();
}

/** What badges look like, to compare. */
const outfit = (settings: Partial<Settings>) => JSON.stringify([lookOf(settings), settings.unsureBelow]);

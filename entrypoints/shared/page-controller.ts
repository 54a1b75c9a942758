import { whole } from '../../lib/common/format';
import type { Review } from '../../lib/common/review';
import type { PageTable } from '../../lib/messages/page-table';
import type { Arrangement, PageCounts, PageReport, PageStatus, Place } from '../../lib/messages/payloads';
import { sendMessage } from '../../lib/messages/protocol';
import { createCollector } from '../../lib/overlay/collector';
import { onNextFrame } from '../../lib/overlay/frame-queue';
import { PageAspects } from '../../lib/overlay/page-aspects';
import { pageDocument } from '../../lib/overlay/page-document';
import { createPageNavigation } from '../../lib/overlay/page-navigation';
import { reportPage } from '../../lib/overlay/page-report';
import { pageRows } from '../../lib/overlay/page-table';
import { reviewsStatus } from '../../lib/overlay/reviews-status';
import { WatchedPage } from '../../lib/overlay/watched-page';
import { filmId } from '../../lib/sites/reading/film-id';
import { readReviewCount } from '../../lib/sites/reading/review-count';
import { siteFor } from '../../lib/sites/registry';
import type { Site } from '../../lib/sites/site';
import { lookOf, readSettings } from '../../lib/store/page-settings';
import type { Settings } from '../../lib/store/settings';
import { isOn } from '../../lib/store/site-switch';
import { badgeStrings } from './badge-strings';
import { PageOverview } from './page-overview';
import { panelStrings } from './panel-strings';

export interface PageControllerOptions {
  sites: readonly Site[];
  /** False once the extension was updated or removed. */
  alive(): boolean;
  /** Adds to a site what only this page declares. */
  extend(site: Site, document: Document): Site;
}

/**
 * Everything that Reeltone does in one document: it watches the page while its site is switched on, follows the
 * settings, and starts anew when the address changes without a load.
 */
export class PageController {
  readonly #options: PageControllerOptions;
  #site: Site | undefined;
  #page: WatchedPage | undefined;
  #settings: Partial<Settings> = {};
  readonly #navigation = createPageNavigation({
    reviews: () => this.#page?.reviews() ?? [],
    elementsWithoutBadge: () => this.#page?.withoutBadge.elements() ?? [],
  });
  readonly #aspects = new PageAspects();
  readonly #overview = new PageOverview({
    goTo: (place) => this.goTo(place),
    arrange: (arrangement) => this.arrange(arrangement),
    answer: (answer) => void sendMessage('answerBar', answer).catch(() => undefined),
  });
  readonly #collector = createCollector({
    agreed: () => this.#settings.collect === true,
    send: (reviews) => sendMessage('collect', reviews),
  });

  constructor(options: PageControllerOptions) {
    this.#options = options;
    this.#site = siteFor(location.href, options.sites);
  }

  /** Starts with the page at the current address. */
  async start(): Promise<void> {
    this.#settings = await readSettings();
    const before = this.#site;
    this.#site = siteFor(location.href, this.#options.sites);
    if (this.#site ?? before) this.#restart();
  }

  /** A page from the back/forward cache has missed changes of settings and model. */
  async resume(): Promise<void> {
    if (!this.#options.alive()) return;
    this.followSettings(await readSettings(), this.#settings);
    this.#page?.scoreAgain();
    this.sendCounts();
  }

  followSettings(now: Partial<Settings>, before: Partial<Settings>): void {
    this.#settings = now;
    if (this.#site && isOn(now, this.#site.id) !== isOn(before, this.#site.id)) this.#restart();
    else if (badgeLook(now) !== badgeLook(before)) this.#page?.setLook(lookOf(now), now.unsureBelow);
    if (String(now.offLanguages) !== String(before.offLanguages)) this.#page?.scoreAgain();
    if (now.collect && !before.collect) this.#collector.flush();
    this.#refresh();
  }

  /** `null` where no site covers the address. */
  status(): PageStatus | null {
    if (!this.#site) return null;
    return {
      ...(this.#page?.status() ?? reviewsStatus(this.#site.id, [], [])),
      arrangement: this.#navigation.arrangement,
      sortable: this.#navigation.sortable(),
      shown: this.#navigation.shown(),
      ofFilm: readReviewCount(pageDocument, this.#site),
      aspects: this.#aspects.of(this.#page?.reviews() ?? []),
    };
  }

  table(withTexts: boolean): PageTable | null {
    if (!this.#page) return null;
    return { title: pageDocument.title, rows: pageRows(this.#page.reviews(), withTexts) };
  }

  report(): PageReport | null {
    return this.#site ? reportPage(pageDocument, this.#options.extend(this.#site, pageDocument)) : null;
  }

  retry(): void {
    this.#page?.retry();
  }

  scoreAgain(): void {
    this.#page?.scoreAgain();
  }

  arrange(arrangement: Arrangement): void {
    this.#navigation.arrange(arrangement);
    this.#page?.markAspect(arrangement.aspect);
    this.#refresh();
  }

  goTo(place: Place): void {
    this.#navigation.goTo(place);
    this.#page?.markAspect(this.#navigation.arrangement.aspect);
    this.#refresh();
  }

  step(direction: 1 | -1): void {
    this.#navigation.step(direction);
  }

  /** Sends the collected reviews that wait, before the page goes away. */
  flush(): void {
    this.#collector.flush();
  }

  /** Sends the counts again, e.g. when the toolbar has shown something else meanwhile. */
  sendCounts(): void {
    if (!this.#site) return;
    this.#send(this.#page?.counts() ?? null);
  }

  #restart(): void {
    this.#navigation.stop();
    this.#overview.remove();
    this.#page?.stop();
    this.#page = undefined;
    if (!this.#options.alive()) return;
    if (this.#site && isOn(this.#settings, this.#site.id)) {
      this.#page = this.#watch(this.#site);
      // It takes two frames until the first reviews are read and known to be in sight.
      if (this.#page.hasElements) void sendMessage('prepare').catch(() => undefined);
    } else this.#send(null);
  }

  #watch(site: Site): WatchedPage {
    const { id } = site;
    const movie = () => filmId(id, location);
    return new WatchedPage({
      site: this.#options.extend(site, pageDocument),
      strings: { ...badgeStrings, ...panelStrings },
      look: lookOf(this.#settings),
      unsureBelow: this.#settings.unsureBelow,
      alive: this.#options.alive,
      score: (reviews) => {
        // While the answer is awaited, the browser can prepare to write figures.
        setTimeout(() => whole(0, badgeStrings.locale));
        return sendMessage('score', { reviews });
      },
      scoreWithReasons: (reviews) => sendMessage('scoreWithReasons', { reviews }),
      explain: (text) => sendMessage('explain', text),
      correctionOf: async ({ text }) => (await sendMessage('correctionOf', text)) ?? undefined,
      saveCorrection: ({ text }, correction) =>
        sendMessage('correct', { site: id, movie: movie(), text, correction: correction ?? null }),
      onCounts: (counts) => this.#send(counts),
      onChange: () => this.#refresh(),
      onJudged: (review: Review) => this.#collector.add(review, movie()),
    });
  }

  /** Applies the arrangement and draws the bar again, once for all changes until the next frame. */
  readonly #refresh = onNextFrame(() => {
    if (!this.#page || !this.#options.alive()) return;
    this.#navigation.refresh();
    this.#overview.refresh(this.#settings, this.#page.counts().rated, () => this.status()!);
  });

  /** @param counts `null` while the site is switched off. */
  #send(counts: PageCounts | null): void {
    if (counts?.found !== 0 || !this.#site?.sparse) void sendMessage('pageCounts', counts).catch(() => undefined);
  }
}

/** Everything that the look of a badge depends on, for comparison. */
function badgeLook(settings: Partial<Settings>): string {
  return JSON.stringify([lookOf(settings), settings.unsureBelow]);
}

import type { Review } from '../../lib/common/review';
import type { Arrangement, PageCounts, PageReport, PageStatus } from '../../lib/messages/payloads';
import { sendMessage } from '../../lib/messages/protocol';
import { createCollector } from '../../lib/overlay/collector';
import { onNextFrame } from '../../lib/overlay/frame-queue';
import { createPageBar } from '../../lib/overlay/page-bar';
import { createPageNavigation } from '../../lib/overlay/page-navigation';
import { reportPage } from '../../lib/overlay/page-report';
import { WatchedPage } from '../../lib/overlay/watched-page';
import { filmId } from '../../lib/sites/reading/film-id';
import { siteFor } from '../../lib/sites/registry';
import type { Site } from '../../lib/sites/site';
import { lookOf, readSettings } from '../../lib/store/page-settings';
import type { Settings } from '../../lib/store/settings';
import { isOn } from '../../lib/store/site-switch';
import { badgeStrings, barStrings } from './badge-strings';
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
  readonly #navigation = createPageNavigation(() => this.#page?.reviews() ?? []);
  readonly #bar = createPageBar({
    strings: barStrings,
    goTo: (id) => this.goTo(id),
    arrange: (arrangement) => this.arrange(arrangement),
    close: () => this.#closeBar(),
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
    if (now.collect && !before.collect) this.#collector.flush();
    this.#refresh();
  }

  /** `null` where no site covers the address. */
  status(): PageStatus | null {
    if (!this.#site) return null;
    const none = { site: this.#site.id, found: 0, rated: 0, noOpinion: 0, declined: 0, items: [] };
    return {
      ...(this.#page?.status() ?? none),
      arrangement: this.#navigation.arrangement,
      sortable: this.#navigation.sortable(),
    };
  }

  report(): PageReport | null {
    return this.#site ? reportPage(document, this.#options.extend(this.#site, document)) : null;
  }

  retry(): void {
    this.#page?.retry();
  }

  scoreAgain(): void {
    this.#page?.scoreAgain();
  }

  arrange(arrangement: Arrangement): void {
    this.#navigation.arrange(arrangement);
    this.#refresh();
  }

  goTo(id: string): void {
    this.#navigation.goTo(id);
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
    const status = this.#page?.status();
    this.#send(status ? countsOf(status) : null);
  }

  #restart(): void {
    this.#navigation.stop();
    this.#bar.remove();
    this.#page?.stop();
    this.#page = undefined;
    if (!this.#options.alive()) return;
    if (this.#site && isOn(this.#settings, this.#site.id)) this.#page = this.#watch(this.#site);
    else this.#send(null);
  }

  #watch(site: Site): WatchedPage {
    const { id } = site;
    const movie = () => filmId(id, location);
    return new WatchedPage({
      site: this.#options.extend(site, document),
      strings: { ...badgeStrings, ...panelStrings },
      look: lookOf(this.#settings),
      unsureBelow: this.#settings.unsureBelow,
      alive: this.#options.alive,
      score: (reviews) => sendMessage('score', { reviews }),
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
    const status = this.#settings.pageBar && this.status();
    if (status) this.#bar.show(status, lookOf(this.#settings).palette);
    else this.#bar.remove();
  });

  #closeBar(): void {
    this.#bar.remove();
    void sendMessage('closePageBar').catch(() => undefined);
  }

  /** @param counts `null` while the site is switched off. */
  #send(counts: PageCounts | null): void {
    if (counts?.found !== 0 || !this.#site?.sparse) void sendMessage('pageCounts', counts).catch(() => undefined);
  }
}

const countsOf = ({ found, rated, noOpinion, declined }: PageCounts): PageCounts => {
  return { found, rated, noOpinion, declined };
};

/** Everything that the look of a badge depends on, for comparison. */
function badgeLook(settings: Partial<Settings>): string {
  return JSON.stringify([lookOf(settings), settings.unsureBelow]);
}

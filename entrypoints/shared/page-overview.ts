import type { Arrangement, BarAnswer, PageStatus, Place } from '../../lib/messages/payloads';
import { type BarOffer, createBarOffer } from '../../lib/overlay/bar-offer';
import { createPageBar, type PageBar } from '../../lib/overlay/page-bar';
import { lookOf } from '../../lib/store/page-settings';
import type { Settings } from '../../lib/store/settings';
import { barStrings, offerStrings } from './bar-strings';

/** Fewer rated reviews need no summary. */
const OFFER_FROM_REVIEWS = 10;

/** Who has not answered, or has said "not now", is not asked again for this long, in ms. */
const OFFER_AGAIN_AFTER = 30 * 24 * 3600 * 1000;

export interface PageOverviewOptions {
  goTo(place: Place): void;
  arrange(arrangement: Arrangement): void;
  answer(answer: BarAnswer): void;
}

/** The bar of a page, where the user wants it; the offer of it, where the user has not chosen yet. */
export class PageOverview {
  readonly #options: PageOverviewOptions;
  #bar: PageBar | undefined;
  #offer: BarOffer | undefined;
  #offered = false;

  constructor(options: PageOverviewOptions) {
    this.#options = options;
  }

  /** @param status asked for only where it is shown: it costs time on a long page. */
  refresh(settings: Partial<Settings>, rated: number, status: () => PageStatus): void {
    const { palette } = lookOf(settings);
    if (settings.pageBar) {
      this.#bar ??= this.#createBar();
      this.#bar.show(status(), palette);
    } else this.#bar?.remove();
    if (settings.pageBar !== undefined) this.#offer?.remove();
    else if (!this.#offered && rated >= OFFER_FROM_REVIEWS && isOfferDue(settings)) {
      this.#offered = true;
      this.#offer = this.#createOffer();
      this.#offer.show(palette);
      this.#options.answer('later');
    }
  }

  remove(): void {
    this.#bar?.remove();
    this.#offer?.remove();
  }

  #createBar(): PageBar {
    const { goTo, arrange, answer } = this.#options;
    const close = () => {
      this.#bar?.remove();
      answer('never');
    };
    return createPageBar({ strings: barStrings, goTo, arrange, close });
  }

  #createOffer(): BarOffer {
    return createBarOffer(offerStrings, (answer) => {
      // That it was offered is known already.
      if (answer !== 'later') this.#options.answer(answer);
    });
  }
}

function isOfferDue({ barOfferedAt = 0 }: Partial<Settings>): boolean {
  return Date.now() - barOfferedAt >= OFFER_AGAIN_AFTER;
}

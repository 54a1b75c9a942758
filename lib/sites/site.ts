/** A site is declared, not programmed: one file of data per site. Types only. */

/** Where a rating stands and how far its scale reaches; the first number found there is the rating. */
export interface RatingPlace {
  selector: string;
  /** Read this attribute; without it, the text. */
  attribute?: string;
  /** The top of the site's own scale, e.g. 5 for stars. */
  best: number;
}

/**
 * One generation of a site's markup. `card` is looked up in the page, every other selector inside the card.
 * Key on `data-testid`s and BEM-like classes: hashed class names change from month to month.
 */
export interface Layout {
  name: string;
  /** One review with everything that belongs to it: rating and text always come from the same card. */
  card: string;
  /** The innermost node that holds what the reviewer wrote, and nothing else. */
  text: string;
  title?: string;
  /** Absent where the site has no ratings; a card in which nothing matches is unrated. */
  rating?: RatingPlace;
  /** The site's own id: the first match of `pattern` in `attribute` of the card or of an element in it. */
  id?: { selector: string; attribute: string; pattern: RegExp };
  /** Present in the cards of reviews that the reviewer marked as spoilers. */
  spoiler?: string;
  /** Elements inside the text that the reviewer did not write. Buttons and scripts are left out anyway. */
  strip?: string;
  /** Present when the page holds only the beginning of the text. */
  partial?: string;
  /**
   * The badge follows the first of these, in the order of the page. Choose an inline element or the last item of a row,
   * with free room after it: the badge takes no space of its own.
   */
  anchor: string;
}

export interface Site {
  /** Goes into reviews and settings: never change it. */
  id: string;
  name: string;
  /** Match patterns of the pages that hold reviews, as in a manifest; `https` only. */
  matches: string[];
  /** Newest first: a card belongs to the first layout that it matches. */
  layouts: Layout[];
}

/** A site is declared, not programmed: one file of data per site. Types only. */
import type { Review } from '../common/review';

/**
 * Where a rating stands, and on what scale. Stars may be figures or glyphs (★★★½); what does not parse, or lies outside
 * its scale, is no rating.
 */
export interface RatingPlace {
  selector: string;
  /** Read this attribute, in any element that carries it; without it, or where it is absent, the text. */
  attribute?: string;
  /** The top of the scale, e.g. 5. Without it, the rating has to tell its own: "3/4", "80 %", "B+". */
  best?: number;
  /** Selector of an element of the element that tells the top of the scale; `best` is for elements without one. */
  bestAt?: string;
  /** Here 0 is a rating, not the lack of one. */
  zero?: true;
  /** Selectors of full and half stars in it, where they have neither figures nor glyphs and are to be counted. */
  stars?: { full: string; half: string };
}

/**
 * One generation of a site's markup. `element` is looked up in the page, every other selector inside the element, and the
 * first match in the order of the page counts.
 * Key on `data-testid`s and BEM-like classes: hashed class names change from month to month.
 */
export interface Layout {
  name: string;
  /** One review with everything that belongs to it: rating and text always come from the same element. */
  element: string;
  /** The innermost node that holds what the reviewer wrote, and nothing else; it may be the element itself. */
  text: string;
  title?: string;
  /** Absent where the site has no ratings; a element in which nothing matches is unrated. Of several, the first found. */
  rating?: RatingPlace | RatingPlace[];
  /** Selectors for sites that know only thumbs, or fresh and rotten: a side is told, but no figure is made up. */
  verdict?: { positive: string; negative: string };
  /** The site's own id: the first match of `pattern` in `attribute` of the element or of an element in it. */
  id?: { selector: string; attribute: string; pattern: RegExp };
  /** What is known beforehand of the one review that this layout is for, and how its text begins. */
  declared?: Pick<Review, 'title' | 'rating' | 'partial'>;
  begins?: string;
  /** Present in the elements of reviews that the reviewer marked as spoilers. */
  spoiler?: string;
  /** Elements inside the text that the reviewer did not write. Buttons and scripts are left out anyway. */
  strip?: string;
  /** What is the site's in a text, e.g. the notice in the place of one that it holds back; the first match goes. */
  remove?: RegExp;
  /** Present when the page holds only the beginning of the text. */
  partial?: string;
  /** How a text that is cut ends, where `partial` is present in some whole ones, too. */
  partialEnd?: RegExp;
  /**
   * The badge follows the first of these, or the element itself; without it, the text. Choose an inline element or the last
   * item of a row, with free room after it: the badge takes no space of its own. After a block it stands at the end of
   * the last line, beside a slotted element it goes to the same slot.
   */
  anchor?: string;
}

export interface Site {
  /** Goes into reviews and settings: never change it. */
  id: string;
  name: string;
  /** Match patterns of the pages that hold reviews; `https` only. The script waits for one on their whole host. */
  matches: string[];
  /** Most of its pages hold no review: nothing is said where there is none. */
  sparse?: true;
  /** Newest first: a element belongs to the first layout that it matches. */
  layouts: Layout[];
}

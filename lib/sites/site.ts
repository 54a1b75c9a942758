import type { Scale } from '../common/scale';
import type { ReviewParts } from './reading/parts';

/**
 * Where a rating stands, and on what scale. Stars may be figures or glyphs (★★★½); a value that does not parse, or lies
 * outside its scale, counts as no rating.
 */
export interface RatingPlace {
  selector: string;
  /** The attribute to read; without it, or where an element lacks it, the element's text is read. */
  attribute?: string;
  /**
   * The scale that people see, where it is not points. A rating without `scale` and `best` has to state its own: "3/4",
   * "80 %", "B+".
   */
  scale?: Scale;
  /** The top of the scale in the markup, e.g. 10, where it is not that of `scale`. */
  best?: number;
  /** Selector of the node that states the top of the scale; `best` is for reviews without one. */
  bestAt?: string;
  /** On this site 0 is a rating, not the lack of one. */
  zero?: true;
  /** Selectors of full and half stars, to be counted where there are neither figures nor glyphs. */
  stars?: { full: string; half: string };
}

/**
 * One generation of a site's markup. `element` is looked up in the page, every other selector inside the element; the
 * first match in document order counts.
 * Prefer `data-testid`s and BEM-like class names: hashed class names change from month to month.
 */
export interface Layout {
  name: string;
  /** Holds one review with everything that belongs to it: rating and text always come from the same element. */
  element: string;
  /** In place of matching `element`, where that names many places one by one. */
  holds?(element: Element): boolean;
  /** The innermost node with the reviewer's words and nothing else; it may be the element itself. */
  text?: string;
  /** In place of `text`, `title` and `rating`, for markup in which no selector finds them; see `marked-parts.ts`. */
  parts?(element: Element): ReviewParts | undefined;
  title?: string;
  /** Absent where the site has no ratings. Of several places, the first found; an element with none is unrated. */
  rating?: RatingPlace | RatingPlace[];
  /** Selectors for sites that have thumbs, or fresh and rotten: such a verdict is not turned into a figure. */
  verdict?: { unit: 'thumb' | 'tomato'; positive: string; negative: string };
  /** The site's own id: the first match of `pattern` in `attribute` of the element or of an element in it. */
  id?: { selector: string; attribute: string; pattern: RegExp };
  /** Present in the elements of spoilers. */
  spoiler?: string;
  /** Parts of the text that the reviewer did not write. Buttons and scripts are always left out. */
  strip?: string;
  /** Words of the site in a text, e.g. the notice that replaces a hidden spoiler; the first match is removed. */
  remove?: RegExp;
  /** Present when the page holds only the beginning of the text. */
  partial?: string;
  /** Selector of texts on the same page; a review that one of them begins with is left out as its excerpt. */
  whole?: string;
  /** How a cut text ends, for sites where `partial` is present in some whole ones, too. */
  partialEnd?: RegExp;
  /**
   * The badge is inserted after the first match; without an anchor, after the text. Choose an inline node or the last
   * item of a row, with free room after it: the badge takes no space of its own. After a block it stands at the end of
   * the block's last line; after a slotted node it goes to the same slot.
   */
  anchor?: string;
}

/**
 * A review site, declared as data: one file per site. `test/sites/fixtures.ts` holds addresses and pages of each, to test
 * the declaration with.
 */
export interface Site {
  /** Stored with reviews and settings: never change it. */
  id: string;
  name: string;
  /** Match patterns of the pages that hold reviews; `https` only. The content script runs on their whole hosts. */
  matches: string[];
  /** Most of its pages hold no review: the toolbar does not remark on those. */
  sparse?: true;
  /**
   * Where a page says how many reviews the site has of its film: a selector, or the JSON-LD of the page. Not where that
   * count is one of other reviews than those of the page, as of the critics alone.
   */
  reviewCount?: { selector: string } | 'json-ld';
  /**
   * Where the reviews of a film are, for the popup on pages without any: `film` covers the path of any page about the
   * film, and `reviews` replaces what it covers. The first one that fits counts.
   */
  filmReviews?: { film: RegExp; reviews: string }[];
  /** Newest first: an element belongs to the first layout that it matches. */
  layouts: Layout[];
}

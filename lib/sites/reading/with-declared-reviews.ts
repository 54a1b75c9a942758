import type { Layout, Site } from '../site';
import { ByPlace } from './by-place';
import { doubtOf, findText, type ShownText } from './find-text';
import { type DeclaredReview, declaredReviews } from './json-ld';
import { letters } from './letters';
import { type Marked, MarkedReviews } from './marked-reviews';
import { lettersOf } from './page-letters';
import type { ReviewParts } from './parts';
import { textIn } from './read-elements';
import { isCut } from './rest-link';
import { partsAt } from './shown-parts';

/** A declared review, and one place where the page shows its text. */
interface Candidate {
  review: DeclaredReview;
  /** Letters of its text. */
  wanted: string;
  shown: ShownText;
  doubt: number;
  marked?: Marked;
}

/**
 * A site with the reviews that this page declares as JSON-LD: one layout for them all, at the elements that show them. The
 * text is read from the page, as it is shown; a review that the page declares but does not show is left out. One that the
 * page marks up as well is read as it is marked, with the declared rating where the markup has none.
 */
export function withDeclaredReviews(site: Site, document: Document): Site {
  const declared = declaredReviews(document);
  if (declared.length === 0) return site;
  const { marked, shown } = pairsOf(declared, site, document);
  const ratings = new ByPlace<Rating>();
  for (const { review, wanted, at } of marked)
    if (review.rating && !at.isRated) ratings.set(at.element, { ...review, wanted });
  const layouts = ratings.size > 0 ? site.layouts.map((layout) => withRatings(layout, ratings)) : site.layouts;
  return { ...site, layouts: shown.length > 0 ? [...layouts, layoutOf(shown)] : layouts };
}

/** The declared reviews, each with the review of the markup that is the same, or the place that shows it. */
function pairsOf(declared: readonly DeclaredReview[], site: Site, document: Document) {
  const page = lettersOf(document.body);
  const markup = new MarkedReviews(document, site);
  const marked: { review: DeclaredReview; wanted: string; at: Marked }[] = [];
  const others = declared.flatMap((review) => {
    const wanted = letters(review.body);
    const at = markup.take(wanted);
    if (!at) return { review, wanted };
    marked.push({ review, wanted, at });
    return [];
  });
  const candidates = others.flatMap(({ review, wanted }) =>
    findText(page, wanted, isCut(review.body)).flatMap((shown): Candidate[] => {
      const around = markup.around(shown.spans[0].element);
      if (!around) return [{ review, wanted, shown, doubt: doubtOf(shown) }];
      const isSame = around.letters.startsWith(wanted) || wanted.startsWith(around.letters);
      // Nothing is surer than what is marked up.
      return isSame && !around.isTaken ? [{ review, wanted, shown, doubt: -1, marked: around }] : [];
    }),
  );
  const shown: Candidate[] = [];
  for (const one of assign(candidates, new Map(marked.map(({ wanted }) => [wanted, 0])))) {
    if (one.marked) marked.push({ ...one, at: one.marked });
    else shown.push(one);
  }
  return { marked, shown };
}

/** One layout for all reviews that are shown in these places. */
function layoutOf(shown: readonly Candidate[]): Layout {
  const places = new ByPlace<(element: Element) => ReviewParts | undefined>();
  for (const { review, shown: place } of shown) {
    const { title, rating, scale } = review;
    const read = partsAt(place, review.body);
    places.set(place.spans[0].element, (element) => {
      const parts = read(element);
      return parts && { ...parts, title, rating, scale };
    });
  }
  return {
    name: 'json-ld',
    element: places.selector,
    holds: (element) => places.get(element) !== undefined,
    parts: (element) => places.get(element)?.(element),
  };
}

/**
 * A place for each review and a review for each place, the surest first, and of the same text in the order of the page.
 * @param doubts by letters of texts that have a place already: another place has to be as sure.
 */
function assign(candidates: readonly Candidate[], doubts: Map<string, number>): Candidate[] {
  const ranked = candidates.toSorted((a, b) => a.doubt - b.doubt || lengthOf(b) - lengthOf(a));
  const assigned: Candidate[] = [];
  const placed = new Set<DeclaredReview>();
  for (const candidate of ranked) {
    const { review, wanted, shown, doubt } = candidate;
    const overlaps = ({ shown: other }: Candidate) => shown.from < other.to && other.from < shown.to;
    // A review that is declared twice does not take the excerpt of a text besides the text.
    if (placed.has(review) || (doubts.get(wanted) ?? doubt) !== doubt || assigned.some(overlaps)) continue;
    assigned.push(candidate);
    placed.add(review);
    doubts.set(wanted, doubt);
  }
  return assigned;
}

const lengthOf = ({ shown }: Candidate) => shown.to - shown.from;

/** The rating of the text with these letters. */
interface Rating extends Pick<ReviewParts, 'rating' | 'scale'> {
  wanted: string;
}

/** Letters in which a text and the one that a rating is of must agree. */
const AGREEING = 60;

/** A layout with declared ratings for those of its elements that have none. */
function withRatings(layout: Layout, ratings: ByPlace<Rating>): Layout {
  const read = layout.parts;
  if (!read) return layout;
  const parts = (element: Element): ReviewParts | undefined => {
    const found = read(element);
    const declared = found && ratings.get(element);
    if (!declared) return found;
    if (found.rating !== undefined) return found;
    const { wanted, rating, scale } = declared;
    const text = letters(textIn(found, layout).text);
    return wanted.startsWith(text.slice(0, AGREEING)) ? { ...found, rating, scale } : found;
  };
  return { ...layout, parts };
}

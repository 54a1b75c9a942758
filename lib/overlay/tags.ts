/** The names of everything that we put into a page: elements first, then attributes on elements of the page. */

/** Unknown elements, not custom ones: content scripts have no `customElements` in Chrome. */
export const BADGE_TAG = 'reeltone-badge';
export const BAR_TAG = 'reeltone-bar';
/** The offer of the bar. */
export const OFFER_TAG = 'reeltone-offer';
export const BUBBLE_TAG = 'reeltone-selection';

/** On what is filtered out; also on a badge that does not lie in its element. */
export const HIDDEN = 'data-reeltone-hidden';

/** On a stack of blocks while it is laid out by `order`. */
export const LIST = 'data-reeltone-list';

/** On the children of a sorted list; the place itself is the custom property `--reeltone-place`. */
export const PLACE = 'data-reeltone-place';

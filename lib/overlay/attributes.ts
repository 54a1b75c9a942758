/** The attributes that we put on elements of the page while its reviews are filtered or sorted. */

/** On what is filtered out; also on a badge that does not lie in its element. */
export const HIDDEN = 'data-reeltone-hidden';

/** On a stack of blocks while it is laid out by `order`. */
export const LIST = 'data-reeltone-list';

/** On the children of a sorted list; the place itself is the custom property `--reeltone-place`. */
export const PLACE = 'data-reeltone-place';

/** Most characters of a review that is sent to be scored. */
export const MOST_CHARACTERS = 100_000;

/** Most words of a review that any network reads, whatever its file says. */
export const MOST_WORDS = 100_000;

/** Most characters of a selection that are rated, in case a whole page is selected by accident. */
export const MOST_SELECTED_CHARACTERS = 20_000;

/** Most characters of a text in the lab: about a thousand words. */
export const MOST_LAB_CHARACTERS = 5_000;

/** Most reviews in one request for scores. */
export const MOST_REVIEWS_PER_REQUEST = 200;

/** Most characters of a collected review. */
export const MOST_COLLECTED_CHARACTERS = 20_000;

/** Most collected reviews in one message. */
export const MOST_COLLECTED_PER_MESSAGE = 50;

/** Most collected reviews in the browser; beyond it the oldest are deleted. */
export const COLLECTED_CAPACITY = 20_000;

/** Most scores in the cache, at about half a kilobyte each; beyond it the oldest are deleted. */
export const SCORE_CACHE_CAPACITY = 20_000;

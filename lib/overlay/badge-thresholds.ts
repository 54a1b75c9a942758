/** Confidence below which a badge is muted and says "?", unless the user has chosen another in the options. */
export const UNSURE_BELOW = 0.6;

/** Points on the scale from 1 to 10 from which on the reviewer's rating and the predicted one disagree. */
export const DISAGREE_FROM = 3;

/** Confidence is shown up to this: no network is 100% sure. */
export const MOST_CONFIDENCE_SHOWN = 0.99;

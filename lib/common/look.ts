/** How badges look, as the user has chosen. */
export interface Look {
  size: 'small' | 'medium' | 'large';
  /** Colours of positive and negative; sign and shape say the same in every one of them. */
  palette: 'standard' | 'blue-orange' | 'grey';
  /** Mark the words that weighed most in the text of every review, not only while its panel is open. */
  highlight: boolean;
  /** Show no figure where the reviewer's own rating is on the page and agrees with it. */
  smallWhereAgreed: boolean;
}

/** Blue and orange stay apart in every common form of colour blindness. */
export const DEFAULT_LOOK: Look = { size: 'medium', palette: 'blue-orange', highlight: false, smallWhereAgreed: false };

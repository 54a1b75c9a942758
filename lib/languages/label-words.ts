/** What a column of labels may hold in a language, without spaces, hyphens and underscores, parted by spaces. */
export interface LabelWords {
  positive: string;
  negative: string;
  neutral: string;
  /** Before such a word, where there are five classes: "very positive". */
  degrees?: string;
}

import type { AspectMention } from '../common/aspect';
import type { Review, Tone } from '../common/review';

/** The figures of a page, to be saved as a file. */
export interface PageTable {
  /** Of the document. */
  title: string;
  rows: PageRow[];
}

/** One review of a page; ratings from 1 to 10, confidence from 0.5 to 1. */
export interface PageRow {
  given?: number;
  verdict?: Review['verdict'];
  /** These are absent where the review is not scored. */
  predicted?: number;
  tone?: Tone;
  confidence?: number;
  aspects: Pick<AspectMention, 'aspect' | 'tone'>[];
  /** Only where the user asks for it. */
  text?: string;
}

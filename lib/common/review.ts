import type { AspectMention } from './aspect';
import type { Phrase } from './explanation';
import type { ReviewScale } from './scale';

/** The two records that travel through Reeltone: what a page says, and what the network makes of it. Types only. */

/** A review as read from a page or a file. */
export interface Review {
  /** Id of the site that read it, e.g. `imdb`. */
  site: string;
  /** The site's own id of the review, or a hash of its text where the site has none. */
  id: string;
  /** The reviewer’s own words; paragraphs are separated by newlines. */
  text: string;
  title?: string;
  /** The reviewer's own rating, mapped onto 1 to 10. Absent when unrated. */
  rating?: number;
  /** The reviewer's own verdict, where the site has thumbs, or fresh and rotten. */
  verdict?: 'positive' | 'negative';
  /** How the site shows ratings, and the reviewer's own one; absent where the site has no scale of its own. */
  scale?: ReviewScale;
  /** BCP 47 tag, where the page declares it. */
  language?: string;
  /** The page holds only the beginning of the text. */
  partial?: boolean;
  spoiler?: boolean;
}

/** Of a text as a whole; `mixed` is neither clearly positive nor clearly negative, `none` is without an opinion. */
export type Tone = 'positive' | 'negative' | 'mixed' | 'none';

/** The network’s answer to one review. */
export interface Score {
  /** Raw output of the network, in [0, 1]. */
  score: number;
  /** Calibrated rating, 1 to 10. */
  rating: number;
  /** `score >= 0.5`. */
  positive: boolean;
  /** Calibrated probability, in [0.5, 1], that `positive` is right. */
  confidence: number;
  /** `none` for a declined text, too. */
  tone: Tone;
  /** Why the score should not be trusted: the text has no words, or is not in the language of the model. */
  declined?: 'empty' | 'language';
  /** Of a text that no model reads, its language, as far as that is sure: ISO 639-1. */
  resembles?: string;
  /** Of the model that it is from: ISO 639-1. */
  language?: string;
  /** Up to five that agree with the tone and one that does not, strongest first; only where they were asked for. */
  phrases?: Phrase[];
  /** The aspects that the text mentions, in reading order; only where they were asked for. */
  aspects?: AspectMention[];
}

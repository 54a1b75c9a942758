import type { AspectId, AspectMention } from '../common/aspect';

export interface AspectReview {
  id: string;
  /** No phrase of it is quoted. */
  spoiler?: boolean;
}

/** A phrase in a review. */
export interface AspectPhrase extends Pick<AspectMention, 'phrase' | 'at' | 'tone'> {
  /** Of the review. */
  id: string;
  /** Of the review: ISO 639-1. */
  language: string | undefined;
}

/** One aspect in all reviews of a page. */
export interface AspectSummary {
  aspect: AspectId;
  /** How many reviews mention it, and how many of those like it and dislike it. */
  reviews: number;
  liked: number;
  disliked: number;
  /** The two or three that say it best. */
  phrases: AspectPhrase[];
}

/** One aspect in one review. */
export interface ReviewOpinion extends AspectReview {
  language: string | undefined;
  tone: AspectMention['tone'];
  mentions: readonly AspectMention[];
}

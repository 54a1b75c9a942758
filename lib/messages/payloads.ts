/** The payloads of the messages: JSON, so no typed arrays. Those of a training stand in `training-payloads.ts`. */
import type { Backend } from '../common/backend';
import type { ErrorReport } from '../common/error-facts';
import type { Score, WordContribution } from '../common/review';
import type { ModelCard } from '../model/bundle/model-card';

export interface ScoreRequest {
  /** At most 200 reviews of at most 100,000 characters each: send more in several messages. */
  reviews: { text: string; visible: boolean }[];
}

export interface ScoreReply {
  /** In the order of the request; each with the few words that weighed most, in reading order. */
  scores: Score[];
  modelId: string;
}

/** The story of one score. */
export interface Explanation {
  /** Raw output of the network after each word, in [0, 1]; the first before any word is read. */
  running: number[];
  /** What was read, in reading order: `words[i]` leads from `running[i]` to `running[i + 1]`. */
  words: WordContribution[];
  /** The few that spoke most for the review being positive, and most against it; in reading order. */
  up: WordContribution[];
  down: WordContribution[];
}

/** How many reviews a page holds, and what became of them. What is left of `found` is still being scored. */
export interface PageCounts {
  found: number;
  rated: number;
  declined: number;
}

export interface ReviewsStatus extends PageCounts {
  /** Id of the site, e.g. `imdb`. */
  site: string;
  /** The rated reviews, in the order of the page. */
  items: PageItem[];
  /** Why reviews could not be scored, if any could not. */
  failure?: ErrorReport;
}

export interface PageStatus extends ReviewsStatus {
  arrangement: Arrangement;
  /** Whether the page lays its reviews out so that they can be sorted. */
  sortable: boolean;
}

/** One rated review; ratings from 1 to 10, confidence from 0.5 to 1. */
export interface PageItem {
  id: string;
  predicted: number;
  positive: boolean;
  confidence: number;
  given?: number;
  title?: string;
  /** The reviewer's own rating or verdict says something else than the text, as far as the network can tell. */
  disagrees?: true;
  /** How the text of one that disagrees begins; absent where it is a spoiler. */
  excerpt?: string;
}

/** Which reviews of a page are shown, and in which order: that of the page, or the most positive or negative first. */
export interface Arrangement {
  show: 'all' | 'positive' | 'negative' | 'disagreeing';
  order: 'page' | 'positive' | 'negative';
}

/** Helps to find out why no review is found on a page: names and counts, and none of the page's text. */
export interface PageReport {
  /** Without its query and its fragment. */
  url: string;
  site: string;
  /** How many elements of each layout are in the page, and in how many of them a text was found. */
  layouts: { name: string; elements: number; texts: number }[];
}

export interface ModelStatus {
  /** `asleep`: no review has needed the network since the service worker started. */
  state: 'asleep' | 'loading' | 'ready' | 'failed';
  name: string;
  /** Why the model that the user had chosen does not rate, if it cannot be used. */
  modelProblem?: string;
  /** ISO date of the training. */
  date: string;
  /** Share of held-out reviews whose side (positive or negative) was right, if the card tells. */
  accuracy?: number;
  /** Once `ready`: what computes, e.g. `WebAssembly`. */
  engine?: string;
  /** What the user has chosen to compute on. */
  backend: Backend;
  /** Once `ready`: why the GPU is not used although it was wanted. */
  gpuProblem?: string;
  /** Measured on the reviews scored since the service worker started. */
  reviewsPerSecond?: number;
  /** Once `failed`: why. */
  failure?: string;
}

export interface SiteSwitch {
  /** Id of the site. */
  site: string;
  on: boolean;
}

/** A review that a page shows with its reviewer's own rating, or thumb. */
export interface CollectedReview {
  /** Id of the site. */
  site: string;
  /** Reviews of one film share it. */
  movie: string;
  /** At most 20,000 characters. */
  text: string;
  /** 1 to 10. */
  rating?: number;
  /** 1 is positive, 0 is negative. */
  label?: 0 | 1;
}

/** What the user says of a review. */
export interface Correction {
  /** Id of the site. */
  site: string;
  movie?: string;
  /** At most 100,000 characters. */
  text: string;
  /** `null` takes an earlier verdict back. */
  positive: boolean | null;
}

/** A model in the list that the user sees. */
export interface ModelEntry {
  /** That of its model card. */
  id: string;
  /** The name that the user gave it: at first the one in its model card. */
  name: string;
  /** How it came here; absent for the shipped one. */
  origin?: 'trained' | 'imported';
  /** Bytes of its files. */
  size: number;
  /** When it was made: ISO 8601 in UTC. */
  date: string;
  shipped: boolean;
  inUse: boolean;
  card: ModelCard;
}

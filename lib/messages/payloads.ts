/**
 * Payloads of messages, all JSON: no typed arrays. Those of a training are in `training-payloads.ts`. Longer than other
 * files: it is a list.
 */
import type { AspectSummary } from '../aspects/aspect-summary';
import type { AspectId } from '../common/aspect';
import type { Backend, BackendChoice } from '../common/backend';
import type { Correction } from '../common/correction';
import type { ErrorReport } from '../common/error-facts';
import type { Phrase, ReadWord } from '../common/explanation';
import type { Review, Score, Tone } from '../common/review';
import type { GpuUse } from '../gru/gpu-use';
import type { BackendName } from '../gru/network';
import type { ModelCard } from '../model/bundle/model-card';

/** To run a stored model made elsewhere on word indices. */
export interface RunLayersRequest {
  /** Of the model. */
  id: string;
  choice: BackendChoice;
  sequences: number[][];
}

export interface RunLayersReply extends Partial<GpuUse> {
  /** [sequences, outputs] */
  outputs: number[];
}

/** To score texts in a worker of the offscreen document. */
export interface ScoreBesideRequest {
  modelId: string;
  texts: string[];
}

export interface ScoreRequest {
  /** At most `MOST_REVIEWS_PER_REQUEST`, of at most `MOST_CHARACTERS` each. */
  reviews: { text: string; visible: boolean }[];
}

export interface ScoreReply {
  /** In the order of the request; phrases and aspects are there where they were asked for, or are known already. */
  scores: Score[];
}

/** A phrase, and the score of the text without it. */
export interface WeighedPhrase extends Phrase {
  without: Score;
}

/** How one score came about. */
export interface Explanation {
  /** Raw output of the network after each word, in [0, 1]; the first before any word is read. */
  running: number[];
  /** All words that are read, in order: `words[i]` leads from `running[i]` to `running[i + 1]`. */
  words: ReadWord[];
  /** Strongest first. */
  phrases: WeighedPhrase[];
}

/** Counts of the reviews on a page; those of `found` that no other count holds are still being scored. */
export interface PageCounts {
  found: number;
  rated: number;
  /** Scored, but without an opinion, so that there is no rating to show. */
  noOpinion: number;
  declined: number;
}

/** Reviews without a predicted rating, by the reason. */
export interface UnratedCounts {
  /** Spoilers whose text the page holds back until the reader opens them. */
  closedSpoilers: number;
  otherLanguage: number;
  /** Without a text, or with one without words. */
  empty: number;
  /** Something in the page's markup has stopped us. */
  unreadable: number;
  noOpinion: number;
}

export interface ReviewsStatus extends PageCounts {
  /** Id of the site, e.g. `imdb`. */
  site: string;
  /** All reviews of the page: those of `found`, and those without a text. */
  total: number;
  unrated: UnratedCounts;
  /** Elements that are still to be read; in a tab in the background, none is. */
  waiting: number;
  /** The rated reviews, in the order of the page. */
  items: PageItem[];
  /** Why the last `score` message failed, if it did. */
  failure?: ErrorReport;
}

export interface PageStatus extends ReviewsStatus {
  arrangement: Arrangement;
  /** Whether the layout of the page allows another order. */
  sortable: boolean;
  /** How many reviews the arrangement shows. */
  shown: number;
  /** How many reviews the site has of the film, where the page says it. */
  ofFilm?: number;
  /** Those that enough reviews mention. */
  aspects: AspectSummary[];
}

/** Where the page is scrolled to: a review, or a phrase in it, from and to which place of its text. */
export interface Place {
  /** Of the review. */
  id: string;
  at?: [from: number, to: number];
}

/** One rated review; ratings from 1 to 10, confidence from 0.5 to 1. */
export interface PageItem {
  id: string;
  predicted: number;
  tone: Exclude<Tone, 'none'>;
  confidence: number;
  given?: number;
  verdict?: Review['verdict'];
  /** How the page shows ratings, and the one given. */
  scale?: Review['scale'];
  title?: string;
  /** The network reads the text as the opposite of the reviewer's own rating or verdict. */
  disagrees?: true;
  /** The beginning of the text, where it disagrees and is no spoiler. */
  excerpt?: string;
}

/** Which reviews of a page are shown, and their order: the page's own, or the most positive or most negative first. */
export interface Arrangement {
  show: 'all' | 'positive' | 'mixed' | 'negative' | 'disagreeing';
  order: 'page' | 'positive' | 'negative';
  /** Only those that mention it. */
  aspect?: AspectId;
}

/** The user's answer to the offer of the bar; `later` as soon as it was offered. */
export type BarAnswer = 'show' | 'never' | 'later';

/** Why no review was found on a page: names and counts, without any text of the page. */
export interface PageReport {
  /** Without its query and its fragment. */
  url: string;
  site: string;
  /**
   * For each layout that the site may have, how many of its elements the page holds, how many of them have a text, and
   * how many cannot be read.
   */
  layouts: { name: string; elements: number; texts: number; unreadable: number }[];
}

export interface ModelStatus {
  /** `asleep`: the network has not been needed since the service worker started. */
  state: 'asleep' | 'loading' | 'ready' | 'failed';
  name: string;
  /** ISO 639-1. */
  language: string;
  /** The models in use for other languages. */
  others: { language: string; name: string }[];
  /** Why the model that the user had chosen is not in use. */
  modelProblem?: ErrorReport;
  /** ISO date of the training. */
  date: string;
  /** Of how many held-out reviews it got which share right, if the model card has it. */
  measured?: { reviews: number; accuracy: number };
  /** Once `ready`: e.g. `WebAssembly, relaxed SIMD`. */
  engine?: string;
  /** Once `ready`: where the network computes. */
  runsOn?: BackendName;
  /** As the user has chosen. */
  backend: Backend;
  /** Once `ready`: why the GPU is not used although the user wants it. */
  gpuProblem?: ErrorReport;
  /** Mean since the service worker started. */
  reviewsPerSecond?: number;
  /** Once `failed`. */
  failure?: ErrorReport;
}

export interface SiteSwitch {
  /** Id of the site. */
  site: string;
  on: boolean;
}

/** A review that a page shows with its reviewer's own rating or verdict. */
export interface RatedReview {
  /** Id of the site. */
  site: string;
  /** Reviews of one film share it. */
  movie: string;
  /** At most `MOST_COLLECTED_CHARACTERS`. */
  text: string;
  /** 1 to 10. */
  rating?: number;
  /** 1 is positive, 0 is negative. */
  label?: 0 | 1;
}

/** Stores or deletes a correction. */
export interface CorrectionRequest {
  /** Id of the site. */
  site: string;
  movie?: string;
  /** At most `MOST_CHARACTERS`. */
  text: string;
  /** `null` deletes an earlier one. */
  correction: Correction | null;
}

/** A model as the list of models shows it. */
export interface ModelEntry {
  /** That of its model card. */
  id: string;
  /** The name that the user gave it: at first the one in its model card. */
  name: string;
  /** Absent for the shipped one. */
  origin?: 'trained' | 'imported';
  /** Bytes of its files. */
  size: number;
  /** ISO date of the training. */
  date: string;
  shipped: boolean;
  inUse: boolean;
  card: ModelCard;
}

/** Every message between the contexts of the extension, in one place. Payloads are JSON: no typed arrays. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Judgement } from './model/judge';
import type { Score, WordContribution } from './review';
import type { TrainerQuestion, TrainerReply } from './services/trainer-host';
import type { ModelEntry } from './store/models';
import type { Settings } from './store/settings';
import type { TrainingDecision, TrainingRequest, TrainingStatus } from './training';

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
  /** What the last `score` message failed with, if it failed. */
  failure?: string;
}

export interface PageStatus extends ReviewsStatus {
  arrangement: Arrangement;
  /** The page lays its reviews out so that they can be put into another order. */
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

/** What tells why a page yields nothing: counts and names, and not a word of the page. */
export interface PageReport {
  /** Without its query and its fragment. */
  url: string;
  site: string;
  /** Per layout, how many of its cards are in the page, and in how many of them a text was found. */
  layouts: { name: string; cards: number; texts: number }[];
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
  backend: Settings['backend'];
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
export interface MetReview {
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
export interface Verdict {
  /** Id of the site. */
  site: string;
  movie?: string;
  /** At most 100,000 characters. */
  text: string;
  /** `null` takes an earlier verdict back. */
  positive: boolean | null;
}

interface ProtocolMap {
  /** Content script -> background. Rejects when the model cannot be loaded; asking again tries again. */
  score(request: ScoreRequest): ScoreReply;
  /** Content script -> background: one review, of at most 100,000 characters, with what every word of it did. */
  explain(text: string): Explanation;
  /** Content script -> background, whenever the counts change; `null` where nothing is read (any more). */
  pageCounts(counts: PageCounts | null): void;
  /**
   * Popup -> content script of the active tab. Answered while the site is switched off, too; `null` on a page of its host
   * that holds no reviews.
   */
  pageStatus(): PageStatus | null;
  /** Popup -> background. */
  modelStatus(): ModelStatus;
  /** Popup -> background, which finishes it even when the popup closes at once. */
  switchSite(to: SiteSwitch): void;
  /** Popup -> background: compute on something else, from now on. Answered once the model is loaded anew. */
  chooseBackend(backend: Settings['backend']): void;
  /** Popup -> content script: score again what failed. */
  retry(): void;
  /** Popup -> content script. */
  arrange(arrangement: Arrangement): void;
  /** Popup -> content script: bring the review with this id into sight. */
  goTo(id: string): void;
  /** Background -> content script: go to the next review (1) or the one before (-1). */
  step(direction: 1 | -1): void;
  /** Popup -> content script; `null` as above. */
  pageReport(): PageReport | null;
  /** Content script -> background: the user closes the bar on the page, for good. */
  closePageBar(): void;
  /** Content script -> background: at most 50 reviews to learn from. Ignored unless the user has agreed to it. */
  collect(reviews: MetReview[]): void;
  /** Content script -> background. Rejects when it cannot be stored. */
  verdict(verdict: Verdict): void;
  /** Content script -> background: what the user has said of a text, of at most 100,000 characters; `null` is nothing. */
  verdictOn(text: string): boolean | null;
  /** Popup -> background: the user agrees to `collect`, or no longer does. */
  chooseCollect(on: boolean): void;
  /** Popup -> background: the shipped model first, then the latest. */
  models(): ModelEntry[];
  /** Popup -> background: this one rates from now on. Rejects when it cannot be read; the one in use then stays. */
  useModel(id: string): void;
  /** Popup -> background. */
  renameModel(to: { id: string; name: string }): void;
  /** Popup -> background: the shipped model takes over where it was in use. Rejects while a training needs it. */
  deleteModel(id: string): void;
  /** Background -> content script: another model rates from now on. */
  modelChanged(): void;
  /** Background -> content scripts of all tabs: the toolbar shows `pageCounts` again, which a training had displaced. */
  tellCounts(): void;
  /** Popup -> background. Rejects while another training waits for its end or its decision. */
  startTraining(request: TrainingRequest): void;
  /** Popup -> background: a checkpoint is written, and the trainer gives its memory back. */
  pauseTraining(): void;
  /** Popup -> background: go on from the checkpoint, after a pause or a failure. */
  resumeTraining(): void;
  /** Popup -> background: end the training here, and judge what it has learned so far. */
  stopTraining(): void;
  /** Popup -> background: end the training and throw away what it has learned. */
  cancelTraining(): void;
  /** Popup -> background. */
  trainingStatus(): TrainingStatus;
  /** Popup -> background; `null` while there is no new model to judge. */
  judgement(): Judgement | null;
  /** Popup -> background: what becomes of the new model. Rejects when it cannot be stored; it then goes on waiting. */
  decideTraining(decision: TrainingDecision): void;
  /** Background -> offscreen document, which hosts the trainer. */
  askTrainer(question: TrainerQuestion): TrainerReply | null;
  /** Offscreen document -> background, when it changes; `null` when the trainer has ended. */
  trainerPercent(percent: number | null): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();

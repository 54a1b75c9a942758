/**
 * Every message between the contexts of the extension. To add one:
 * 1. Declare it in `ProtocolMap`: who sends it to whom, and when it rejects. Its payload is JSON; records are declared in
 *    `payloads.ts`, those of a training in `training-payloads.ts`.
 * 2. Add a schema for the payload to `schemas.ts`: content scripts run in pages that are not trusted.
 * 3. Handle it with `onMessage`, before the first await of the receiving context, wrapped in `guarded`, or in
 *    `guardedForPages` where a web page must not cause it. Content scripts need neither schema nor guard: only the
 *    extension itself can send messages to them.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Backend } from '../common/backend';
import type { Correction } from '../common/correction';
import type { Score } from '../common/review';
import type { Comparison } from '../model/judge';
import type { PageTable } from './page-table';
import type {
  Arrangement,
  BarAnswer,
  CorrectionRequest,
  Explanation,
  ModelEntry,
  ModelStatus,
  PageCounts,
  PageReport,
  PageStatus,
  Place,
  RatedReview,
  RunLayersReply,
  RunLayersRequest,
  ScoreBesideRequest,
  ScoreReply,
  ScoreRequest,
  SiteSwitch,
} from './payloads';
import type {
  TrainerCommand,
  TrainerReply,
  TrainingDecision,
  TrainingRequest,
  TrainingStatus,
} from './training-payloads';

interface ProtocolMap {
  // Scores
  /** Content script -> background: a page of a site begins. */
  wake(): void;
  /** Content script -> background: reviews are being read. A background that is stopped still starts meanwhile. */
  prepare(): void;
  /** Content script -> background. Rejects when the model cannot be loaded; the next message tries again. */
  score(request: ScoreRequest): ScoreReply;
  /** Content script -> background: the same scores with phrases and aspects, once no score is waited for. */
  scoreWithReasons(request: ScoreRequest): ScoreReply;
  /** Content script -> background: one review, of at most `MOST_CHARACTERS`. Rejects as `score` does. */
  explain(text: string): Explanation;

  // The page in a tab
  /** Content script -> background, whenever the counts change; `null` while the page is not read. */
  pageCounts(counts: PageCounts | null): void;
  /** Background -> content scripts of all tabs: send `pageCounts` again, since the toolbar no longer shows a training. */
  resendCounts(): void;
  /**
   * Popup -> content script of the active tab; also answered while the site is switched off. `null` on a page of the
   * site that holds no reviews.
   */
  pageStatus(): PageStatus | null;
  /** Popup -> content script; `null` as for `pageStatus`. */
  pageReport(): PageReport | null;
  /** Popup -> content script: score the reviews that have failed again. */
  retry(): void;
  /** Popup -> content script. */
  arrange(arrangement: Arrangement): void;
  /** Popup -> content script: scroll there. */
  goTo(place: Place): void;
  /** Popup -> content script: the figures of the page, to be saved; `null` as for `pageStatus`. */
  pageTable(withTexts: boolean): PageTable | null;
  /** Background -> content script: scroll to the next review (1) or the previous one (-1). */
  step(direction: 1 | -1): void;
  /** Content script -> background: the bar was offered, or the user wants it on all pages, or on none. */
  answerBar(answer: BarAnswer): void;

  // Settings that the background changes, so that it finishes even when the popup closes at once
  /** Popup -> background. */
  switchSite(to: SiteSwitch): void;
  /** Popup -> background. Answered once the model is loaded on the other backend; rejects when it cannot be. */
  chooseBackend(backend: Backend): void;
  /** Popup and options -> background: whether the user agrees that reviews are collected. */
  chooseCollect(on: boolean): void;

  // Collected reviews
  /** Content script -> background: at most `MOST_COLLECTED_PER_MESSAGE`. Ignored unless the user has agreed. */
  collect(reviews: RatedReview[]): void;
  /** Content script -> background. Rejects when it cannot be stored. */
  correct(request: CorrectionRequest): void;
  /** Content script -> background: the user's correction of a text, if there is one. */
  correctionOf(text: string): Correction | null;

  // Models
  /** Popup -> background. */
  modelStatus(): ModelStatus;
  /** Popup -> background: the shipped model first, then the newest. */
  models(): ModelEntry[];
  /** Popup -> background: score with this model from now on. Rejects when it cannot be read; the current one then stays. */
  useModel(id: string): void;
  /** Popup -> background. */
  renameModel(to: { id: string; name: string }): void;
  /** Popup -> background: the shipped model replaces it where it was in use. Rejects while a training needs it. */
  deleteModel(id: string): void;
  /** Background -> content scripts of all tabs: another model is in use. */
  modelChanged(): void;

  // Training: see docs/training.md
  /** Popup -> background. Rejects while there is another training, even one that only waits for its decision. */
  startTraining(request: TrainingRequest): void;
  /** Popup -> background. Answered once a checkpoint is stored and the trainer's memory is free. */
  pauseTraining(): void;
  /** Popup -> background: continue from the checkpoint after a pause or a failure. */
  resumeTraining(): void;
  /** Popup -> background: end the training early, and compare the model as it is now. */
  stopTraining(): void;
  /** Popup -> background: end the training and delete all of it. */
  cancelTraining(): void;
  /** Popup -> background. */
  trainingStatus(): TrainingStatus;
  /** Popup -> background; `null` until the training is done. */
  comparison(): Comparison | null;
  /** Popup -> background. Rejects when the new model cannot be stored; the training then still waits for a decision. */
  decideTraining(decision: TrainingDecision): void;
  /** Background -> offscreen document, which hosts the trainer's worker. */
  trainerCommand(command: TrainerCommand): TrainerReply | null;
  /** Background -> offscreen document: the outputs of a stored model made elsewhere. */
  runLayers(request: RunLayersRequest): RunLayersReply;
  /** Background -> offscreen document, before a long page is scored. @see ScoringPool.open */
  openScoring(modelId: string): number;
  /** Background -> offscreen document. Rejects where the background has to score the texts itself. */
  scoreBeside(request: ScoreBesideRequest): Score[];
  /** Offscreen document -> background, when it changes; `null` when the worker has ended. */
  trainerPercent(percent: number | null): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();

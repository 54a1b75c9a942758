/** Every message between the contexts of the extension. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Backend } from '../common/backend';
import type { Comparison } from '../model/judge';
import type {
  Arrangement,
  CollectedReview,
  Correction,
  Explanation,
  ModelEntry,
  ModelStatus,
  PageCounts,
  PageReport,
  PageStatus,
  ScoreReply,
  ScoreRequest,
  SiteSwitch,
} from './payloads';
import type {
  TrainerQuestion,
  TrainerReply,
  TrainingDecision,
  TrainingRequest,
  TrainingStatus,
} from './training-payloads';

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
  chooseBackend(backend: Backend): void;
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
  collect(reviews: CollectedReview[]): void;
  /** Content script -> background. Rejects when it cannot be stored. */
  correct(correction: Correction): void;
  /** Content script -> background: what the user has said of a text, of at most 100,000 characters; `null` is nothing. */
  correctionOf(text: string): boolean | null;
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
  comparison(): Comparison | null;
  /** Popup -> background: what becomes of the new model. Rejects when it cannot be stored; it then goes on waiting. */
  decideTraining(decision: TrainingDecision): void;
  /** Background -> offscreen document, which hosts the trainer. */
  askTrainer(question: TrainerQuestion): TrainerReply | null;
  /** Offscreen document -> background, when it changes; `null` when the trainer has ended. */
  trainerPercent(percent: number | null): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();

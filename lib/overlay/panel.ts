import type { Correction } from '../common/correction';
import type { Phrase, ReadWord } from '../common/explanation';
import type { Review, Score } from '../common/review';
import type { Explanation } from '../messages/payloads';
import { addStyles } from './add-styles';
import type { BadgeView } from './badge-view';
import { correctionView } from './correction-view';
import { createElement } from './create-element';
import { openDialog } from './dialog';
import { isRated } from './is-rated';
import { onTrusted } from './on-trusted';
import { heading, reviewerView } from './panel-view';
import { phrasesView } from './phrases-view';
import type { Surroundings } from './place-beside';
import { runningScoreView } from './running-score-view';
import type { BadgeStrings, PanelStrings } from './strings';
import { PANEL_STYLES } from './styles';

export interface PanelOptions {
  view: BadgeView;
  review: Review;
  score: Score;
  strings: BadgeStrings & PanelStrings;
  /** The text around the badge, which the panel covers as little as possible. */
  surroundings(): Surroundings;
  /** Whether the page hides the text at this moment: then none of it is shown. */
  textIsHidden: boolean;
  explain(): Promise<Explanation>;
  /** The correction that is stored. */
  correction(): Promise<Correction | undefined>;
  /** Stores the correction, or deletes it. */
  saveCorrection(correction: Correction | undefined): Promise<void>;
  /** Marks phrases in the text of the page, and the word that the slider stands at. */
  mark(phrases: readonly Phrase[], here?: ReadWord): void;
  onClose(): void;
}

/** Opens the panel of a review beside its badge. */
export function openPanel(button: HTMLElement, options: PanelOptions): void {
  const { view, review, score, strings, textIsHidden } = options;
  const close = createElement('button', 'close', '✕');
  close.type = 'button';
  close.setAttribute('aria-label', strings.close);
  const explanation = createElement(
    'div',
    '',
    textIsHidden
      ? createElement('p', 'part quiet', strings.wordsHeldBack)
      : createElement('p', 'part quiet reading', strings.reading),
  );
  const panel = createElement(
    'div',
    `box tip panel ${view.state}`,
    close,
    heading(view, review.partial, strings),
    reviewerView(review, isRated(score) ? score.rating : undefined, strings),
    explanation,
    correctionView({ strings, scale: review.scale, earlier: options.correction(), save: options.saveCorrection }),
  );
  panel.setAttribute('aria-label', strings.panel);
  const root = button.getRootNode();
  if (root instanceof ShadowRoot) addStyles(root, PANEL_STYLES);
  onTrusted(close, 'click', openDialog(button, panel, options.surroundings, options.onClose));
  if (textIsHidden) return;
  void explained(options).then(({ line, phrases }) => {
    if (!panel.isConnected) return;
    explanation.replaceChildren(phrasesView(phrases, { score, scale: review.scale, strings }), line);
    options.mark(phrases);
  });
}

/** The phrases and the line; without an explanation, why there is none, and the phrases that the score came with. */
async function explained({ review, score, strings, explain, mark }: PanelOptions) {
  try {
    const explanation = await explain();
    const { phrases } = explanation;
    return { phrases, line: runningScoreView(explanation, review.text, strings, (word) => mark(phrases, word)) };
  } catch (error) {
    return {
      phrases: score.phrases ?? [],
      line: createElement('p', 'part failure', strings.explainFailed(error)),
    };
  }
}

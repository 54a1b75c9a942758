import { messageOf } from '../common/message-of';
import type { Review, Score, WordContribution } from '../common/review';
import type { Explanation } from '../messages/payloads';
import { addStyle } from './add-style';
import type { BadgeView } from './badge-view';
import { correctionView } from './correction-view';
import { openDialog } from './dialog';
import { element } from './element';
import { PANEL_STYLE } from './panel-style';
import { comparison, heading, movers, story } from './panel-view';
import type { BadgeStrings, PanelStrings } from './strings';

export interface PanelOptions {
  /** What the badge says. */
  view: BadgeView;
  review: Review;
  score: Score;
  strings: BadgeStrings & PanelStrings;
  /** Holds the review in the page. */
  beside: Element;
  /** Whether the reader does not see the text at this moment: then its words are held back. */
  hidden: boolean;
  explain(): Promise<Explanation>;
  /** What the reader has said of this review, and how that is kept or taken back. */
  said(): Promise<boolean | undefined>;
  judge(positive: boolean | undefined): Promise<void>;
  /** Marks words in the text of the page, and the one that is pointed at. */
  mark(words: readonly WordContribution[], here?: WordContribution): void;
  onClose(): void;
}

/** Opens the panel of a review beside its badge. */
export function openPanel(button: HTMLElement, options: PanelOptions): void {
  const { view, review, score, strings, hidden } = options;
  const close = element('button', 'close', '✕');
  close.type = 'button';
  close.setAttribute('aria-label', strings.close);
  const held = element('p', 'part quiet', strings.wordsHeldBack);
  const reading = element('div', '', hidden ? held : element('p', 'part quiet reading', strings.reading));
  const panel = element(
    'div',
    `tip panel ${view.tone}`,
    close,
    ...heading(view, review.partial, strings),
    ...comparison(review, score.rating, strings),
    reading,
    correctionView({ strings, said: options.said(), save: options.judge }),
  );
  panel.setAttribute('aria-label', strings.panel);
  const root = button.getRootNode();
  if (root instanceof ShadowRoot) addStyle(root, PANEL_STYLE);
  let closed = false;
  const dialog = openDialog(button, panel, options.beside, () => {
    closed = true;
    options.onClose();
  });
  close.addEventListener('click', dialog.close);

  if (hidden) return;
  const tell = (told: Pick<Explanation, 'up' | 'down'>, line: HTMLElement) => {
    if (closed) return;
    reading.replaceChildren(line, movers(told, strings));
    dialog.place();
    options.mark([...told.up, ...told.down]);
  };
  options.explain().then(
    (told) => {
      const words = [...told.up, ...told.down];
      tell(
        told,
        story(told, review.text, strings, (word) => options.mark(words, word)),
      );
    },
    (error: unknown) => {
      const reason = messageOf(error);
      const words = score.words ?? [];
      tell(
        {
          up: words.filter(({ contribution }) => contribution > 0),
          down: words.filter(({ contribution }) => contribution <= 0),
        },
        element('p', 'part failure', strings.explainFailed(reason)),
      );
    },
  );
}

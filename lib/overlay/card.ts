import { messageOf } from '../common/message-of';
import type { Review, Score, WordContribution } from '../common/review';
import type { Explanation } from '../messages/payloads';
import { addStyle } from './add-style';
import type { BadgeView } from './badge-view';
import { CARD_STYLE } from './card-style';
import { comparison, heading, movers, story } from './card-view';
import { openDialog } from './dialog';
import { element } from './element';
import type { BadgeStrings, CardStrings } from './strings';
import { verdictView } from './verdict-view';

export interface CardOptions {
  /** What the badge says. */
  view: BadgeView;
  review: Review;
  score: Score;
  strings: BadgeStrings & CardStrings;
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

/** Opens the card of a review beside its badge. */
export function openCard(button: HTMLElement, options: CardOptions): void {
  const { view, review, score, strings, hidden } = options;
  const close = element('button', 'close', '✕');
  close.type = 'button';
  close.setAttribute('aria-label', strings.close);
  const held = element('p', 'part quiet', strings.wordsHeldBack);
  const reading = element('div', '', hidden ? held : element('p', 'part quiet reading', strings.reading));
  const card = element(
    'div',
    `tip card ${view.tone}`,
    close,
    ...heading(view, review.partial, strings),
    ...comparison(review, score.rating, strings),
    reading,
    verdictView({ strings, said: options.said(), save: options.judge }),
  );
  card.setAttribute('aria-label', strings.card);
  const root = button.getRootNode();
  if (root instanceof ShadowRoot) addStyle(root, CARD_STYLE);
  let closed = false;
  const dialog = openDialog(button, card, options.beside, () => {
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

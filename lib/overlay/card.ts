import type { Explanation } from '../messages';
import type { Review, Score, WordContribution } from '../review';
import { describe } from './badge-view';
import { CARD_STYLE } from './card-style';
import { comparison, heading, movers, story } from './card-view';
import { openDialog } from './dialog';
import { element } from './element';
import type { BadgeStrings, CardStrings } from './strings';
import { verdictView } from './verdict-view';

export interface CardOptions {
  review: Review;
  score: Score;
  strings: BadgeStrings & CardStrings;
  /** Holds the review in the page. */
  beside: Element;
  /** Whether the reader does not see the text at this moment: then its words are held back. */
  hidden: boolean;
  explain(): Promise<Explanation>;
  /** What the reader has said of this review, and how that is kept or taken back. */
  verdict: boolean | undefined;
  judge(positive: boolean | undefined): Promise<void>;
  /** Marks words in the text of the page, and the one that is pointed at. */
  mark(words: readonly WordContribution[], here?: WordContribution): void;
  onClose(): void;
}

/** Opens the card of a review beside its badge. */
export function openCard(button: HTMLElement, options: CardOptions): void {
  const { review, score, strings, hidden } = options;
  const view = describe({ kind: 'scored', score, given: review.rating, partial: review.partial }, strings);
  const close = element('button', 'close', '✕');
  close.type = 'button';
  close.setAttribute('aria-label', strings.close);
  const reading = element('div', 'reading', element('p', 'part quiet', strings.reading));
  const card = element(
    'div',
    `tip card ${view.tone}`,
    element('style', '', CARD_STYLE),
    close,
    ...heading(view, review.partial, strings),
    ...comparison(review, score.rating, strings),
    reading,
    verdictView({ strings, given: options.verdict, save: options.judge }),
  );
  card.setAttribute('aria-label', strings.card);
  let closed = false;
  const dialog = openDialog(button, card, options.beside, () => {
    closed = true;
    options.onClose();
  });
  close.addEventListener('click', dialog.close);

  const tell = (told: Pick<Explanation, 'up' | 'down'>, ...parts: HTMLElement[]) => {
    if (closed) return;
    if (hidden) parts.push(element('p', 'part quiet', strings.wordsHeldBack));
    else {
      parts.push(movers(told, strings));
      options.mark([...told.up, ...told.down]);
    }
    reading.replaceChildren(...parts);
    dialog.place();
  };
  options.explain().then(
    (told) => {
      const words = [...told.up, ...told.down];
      const line = story(told, review.text, strings, (word) => options.mark(words, word));
      tell(told, ...(hidden ? [] : [line]));
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      const words = score.words ?? [];
      tell(
        {
          up: words.filter(({ contribution }) => contribution >= 0),
          down: words.filter(({ contribution }) => contribution < 0),
        },
        element('p', 'part failure', strings.explainFailed(reason)),
      );
    },
  );
}

import { messageOf } from '../common/message-of';
import { element } from './element';
import type { PanelStrings } from './strings';

export interface CorrectionOptions {
  strings: PanelStrings;
  /** What the reader has said before of this review. */
  said: Promise<boolean | undefined>;
  /** Keeps how the reader read the review, or takes it back. Rejects when it cannot be kept. */
  save(positive: boolean | undefined): Promise<void>;
  /** Whether an event is the reader's own act: a page can click, too. */
  own?(event: Event): boolean;
}

/** "That is wrong": how did the reader read it? Kept, and taken back on demand. */
export function correctionView({
  strings,
  said,
  save,
  own = (event) => event.isTrusted,
}: CorrectionOptions): HTMLElement {
  const box = element('div', 'verdict');
  // What comes in the place of a control is told to those who do not see it, and takes its focus.
  const show = (...content: (Node | string)[]) => {
    const focused = box.matches(':focus-within');
    box.replaceChildren(...content);
    if (focused) box.querySelector('button')?.focus();
  };
  const button = (label: string, act: () => void, sign?: string) => {
    const node = element('button', 'action', ...(sign ? [element('b', '', sign)] : []), label);
    node.type = 'button';
    node.addEventListener('click', (event) => own(event) && act());
    return node;
  };
  const keep = async (positive: boolean | undefined) => {
    try {
      await save(positive);
      if (positive === undefined) ask();
      else thank(positive);
    } catch (error) {
      const reason = messageOf(error);
      show(element('p', 'failure', strings.correctionFailed(reason)), button(strings.wrong, choose));
    }
  };

  const ask = () => show(button(strings.wrong, choose));
  const choose = () =>
    show(
      element('span', 'quiet', strings.iRead),
      button(strings.positive, () => void keep(true), '+'),
      button(strings.negative, () => void keep(false), '−'),
    );
  const thank = (positive: boolean) =>
    show(
      element('p', 'quiet', strings.noted(positive ? strings.positive : strings.negative)),
      button(strings.undo, () => void keep(undefined)),
    );
  // Offered once it is known what was said before: it would change under the finger. That in itself is no news.
  said
    .catch(() => undefined)
    .then((positive) => {
      if (positive === undefined) ask();
      else thank(positive);
      box.setAttribute('aria-live', 'polite');
    });
  return box;
}

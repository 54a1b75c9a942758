import { createElement } from './create-element';
import type { PanelStrings } from './strings';

export interface CorrectionOptions {
  strings: PanelStrings;
  /** The correction that is stored: whether the user reads the review as positive. */
  earlier: Promise<boolean | undefined>;
  /** Stores the correction, or deletes it. Rejects when it cannot be stored. */
  save(positive: boolean | undefined): Promise<void>;
  /** Whether the user caused an event; a script of the page can click, too. */
  byUser?(event: Event): boolean;
}

/** "That is wrong": asks how the user reads the review, stores the answer and offers to delete it. */
export function correctionView(options: CorrectionOptions): HTMLElement {
  const { strings, earlier, save, byUser = (event) => event.isTrusted } = options;
  const box = createElement('div', 'correction');
  /** Replaces the controls; a control that takes the place of the focused one is focused. */
  const show = (...content: Node[]) => {
    const focused = box.matches(':focus-within');
    box.replaceChildren(...content);
    if (focused) box.querySelector('button')?.focus();
  };
  const button = (label: string, act: () => void, sign?: string) => {
    const element = createElement('button', 'action', sign && createElement('b', '', sign), label);
    element.type = 'button';
    element.addEventListener('click', (event) => byUser(event) && act());
    return element;
  };
  const store = async (positive: boolean | undefined) => {
    try {
      await save(positive);
      showStored(positive);
    } catch (error) {
      show(createElement('p', 'failure', strings.correctionFailed(error)), button(strings.wrong, choose));
    }
  };

  const choose = () =>
    show(
      createElement('span', 'quiet', strings.iRead),
      button(strings.positive, () => void store(true), '+'),
      button(strings.negative, () => void store(false), '−'),
    );
  const showStored = (positive: boolean | undefined) => {
    if (positive === undefined) return show(button(strings.wrong, choose));
    const side = positive ? strings.positive : strings.negative;
    show(
      createElement('p', 'quiet', strings.noted(side)),
      button(strings.undo, () => void store(undefined)),
    );
  };
  // No control until the stored correction is known, lest it change under the pointer. Only later changes are announced.
  earlier
    .catch(() => undefined)
    .then((positive) => {
      showStored(positive);
      box.setAttribute('aria-live', 'polite');
    });
  return box;
}

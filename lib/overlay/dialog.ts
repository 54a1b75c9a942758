import { keepPlaced } from './keep-placed';
import { onTrusted } from './on-trusted';
import type { Surroundings } from './place-beside';

/** The dialog that is open; there is one at a time. */
let open: { button: HTMLElement; close: () => void } | undefined;

/** Closes the dialog of this badge. @returns whether it was open. */
export function closeDialog(button: HTMLElement): boolean {
  if (open?.button !== button) return false;
  open.close();
  return true;
}

/**
 * Opens a dialog beside a badge, in the top layer, so that no `overflow: hidden` of the page cuts it off and nothing of
 * the page moves. Escape and a click elsewhere close it; the focus returns to the badge.
 * @param surroundings the text that it covers as little as possible.
 * @returns a function that closes it
 */
export function openDialog(
  button: HTMLElement,
  dialog: HTMLElement,
  surroundings: () => Surroundings,
  onClose: () => void,
): () => void {
  open?.close();
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Escape closes this dialog, and none of the page around it.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  const root = button.getRootNode();
  // Outside the closed root, every event in it is one of its host.
  const own = root instanceof ShadowRoot ? root.host : button;
  const onPointer = ({ target }: Event) => target !== own && close();
  const close = () => {
    if (open?.close !== close) return;
    open = undefined;
    for (const stop of stopListening) stop();
    stopPlacing();
    const { activeElement } = dialog.getRootNode() as Document | ShadowRoot;
    if (dialog.contains(activeElement)) button.focus({ preventScroll: true });
    button.setAttribute('aria-expanded', 'false');
    dialog.remove();
    onClose();
  };

  open = { button, close };
  button.setAttribute('aria-expanded', 'true');
  prepare(dialog);
  button.after(dialog);
  // Absent where there is no layout, as in jsdom.
  dialog.showPopover?.();
  const stopPlacing = keepPlaced({ box: dialog, button, surroundings, gone: close });
  dialog.focus({ preventScroll: true });
  const stopListening = [
    onTrusted(window, 'keydown', onKey, { capture: true }),
    onTrusted(window, 'pointerdown', onPointer, { capture: true }),
  ];
  return close;
}

function prepare(dialog: HTMLElement): void {
  dialog.setAttribute('role', 'dialog');
  dialog.tabIndex = -1;
  dialog.popover = 'manual';
  // The page has shortcuts of its own, and may make the whole element of a review a link.
  for (const type of ['keydown', 'keypress', 'keyup', 'click']) {
    dialog.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type === 'click') event.preventDefault();
    });
  }
}

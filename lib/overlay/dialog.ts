import { placeBeside } from './place';

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
 * @param beside the review, which is covered as little as can be.
 * @returns what closes it, and what places it again once its size has changed.
 */
export function openDialog(button: HTMLElement, dialog: HTMLElement, beside: Element, onClose: () => void) {
  open?.close();
  const place = () => {
    if (button.isConnected) placeBeside(dialog, button.getBoundingClientRect(), beside.getBoundingClientRect());
    else close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It is this dialog that is left, not one of the page around it.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  const onPointer = (event: Event) => {
    const path = event.composedPath();
    if (!path.includes(dialog) && !path.includes(button)) close();
  };
  const close = () => {
    if (open?.close !== close) return;
    open = undefined;
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('pointerdown', onPointer, true);
    window.removeEventListener('scroll', place, true);
    window.removeEventListener('resize', place);
    const { activeElement } = dialog.getRootNode() as Document | ShadowRoot;
    if (dialog.contains(activeElement)) button.focus({ preventScroll: true });
    button.setAttribute('aria-expanded', 'false');
    dialog.remove();
    onClose();
  };

  open = { button, close };
  button.setAttribute('aria-expanded', 'true');
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
  button.after(dialog);
  // Absent where there is no layout, as in jsdom.
  dialog.showPopover?.();
  place();
  dialog.focus({ preventScroll: true });
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('pointerdown', onPointer, true);
  window.addEventListener('scroll', place, { capture: true, passive: true });
  window.addEventListener('resize', place, { passive: true });
  return { close, place };
}

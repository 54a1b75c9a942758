import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { isPinned } from '../../lib/common/browser/toolbar-button';

const pinned = signal<boolean>();

const POLL_MS = 1_000;

/** Asks the browser until the button is pinned; once where it does not say. */
export function watchPinned(): void {
  const ask = async () => {
    pinned.value = await isPinned();
    if (pinned.value === false) setTimeout(ask, POLL_MS);
  };
  void ask();
}

/** How to pin the button, as long as it is not. */
export function PinHint() {
  if (pinned.value !== false) return null;
  return (
    <p class="note good" role="status">
      {i18n.t('welcome.pin')}
    </p>
  );
}

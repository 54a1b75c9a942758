import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { GIVEN_TEXT } from '../lib/background/rate-selection';
import { sendMessage } from '../lib/messages/protocol';
import { rateSelection } from '../lib/overlay/selection-bubble';
import { lookOf, readSettings } from '../lib/store/page-settings';
import { badgeStrings } from './shared/badge-strings';
import { selectionStrings } from './shared/selection-strings';

/** Injected into a page when the user picks "Rate this text" from the context menu. */
export default defineUnlistedScript(async () => {
  const settings = await readSettings();
  await rateSelection({
    reported: String(Reflect.get(globalThis, GIVEN_TEXT) ?? ''),
    strings: { ...badgeStrings, ...selectionStrings },
    score: (reviews) => sendMessage('scoreWithReasons', { reviews }),
    palette: lookOf(settings).palette,
    unsureBelow: settings.unsureBelow,
  });
});

import { i18n } from '#i18n';
import type { SelectionStrings } from '../../lib/overlay/strings';

/** In the language of the browser. */
export const selectionStrings: SelectionStrings = {
  tooShort: i18n.t('selection.tooShort'),
  selectionCut: i18n.t('selection.cut'),
  selectionFailed: i18n.t('selection.failed'),
};

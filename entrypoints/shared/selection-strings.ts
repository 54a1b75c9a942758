import { i18n } from '#i18n';
import { whole } from '../../lib/common/format';
import { MOST_SELECTED_CHARACTERS } from '../../lib/common/limits';
import type { SelectionStrings } from '../../lib/overlay/strings';
import { locale } from './locale';

/** In the language of the browser. */
export const selectionStrings: SelectionStrings = {
  tooShort: i18n.t('selection.tooShort'),
  selectionCut: i18n.t('selection.cut', [whole(MOST_SELECTED_CHARACTERS, locale())]),
  selectionFailed: i18n.t('selection.failed'),
};

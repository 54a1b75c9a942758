import { i18n } from '#i18n';
import type { BadgeStrings, PanelStrings } from '../../lib/overlay/strings';
import { errorSentence } from './error-sentence';

const { t } = i18n;

/** The panel's strings beyond those of the badge, in the language of the browser. */
export const panelStrings: Omit<PanelStrings, keyof BadgeStrings> = {
  panel: t('panel.panel'),
  close: t('panel.close'),
  reading: t('panel.reading'),
  reviewer: t('panel.reviewer'),
  predicted: t('panel.predicted'),
  line: t('panel.line'),
  lineHint: t('panel.lineHint'),
  lineAt: (step, steps, percent) => t('panel.lineAt', [step, steps, percent]),
  middleUnread: t('panel.middleUnread'),
  explainFailed: (error) => t('panel.explainFailed', [errorSentence(error)]),
  without: (rating) => t('panel.without', [rating]),
  nothing: t('panel.nothing'),
  wrong: t('panel.wrong'),
  iRead: t('panel.iRead'),
  orRating: t('panel.orRating'),
  save: t('panel.save'),
  noted: (correction) => t('panel.noted', [correction]),
  undo: t('panel.undo'),
  correctionFailed: (error) => t('panel.correctionFailed', [errorSentence(error)]),
};

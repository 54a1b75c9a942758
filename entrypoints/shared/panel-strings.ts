import { i18n } from '#i18n';
import type { BadgeStrings, PanelStrings } from '../../lib/overlay/strings';
import { errorSentence } from './error-sentence';

/** The panel's strings beyond those of the badge, in the language of the browser. */
export const panelStrings: Omit<PanelStrings, keyof BadgeStrings> = {
  panel: i18n.t('panel.panel'),
  close: i18n.t('panel.close'),
  reading: i18n.t('panel.reading'),
  reviewer: i18n.t('panel.reviewer'),
  predicted: i18n.t('panel.predicted'),
  reviewerSaid: (verdict) => i18n.t('panel.reviewerSaid', [verdict]),
  line: i18n.t('panel.line'),
  lineHint: i18n.t('panel.lineHint'),
  lineAt: (step, steps, percent) => i18n.t('panel.lineAt', [step, steps, percent]),
  middleUnread: i18n.t('panel.middleUnread'),
  explainFailed: (error) => i18n.t('panel.explainFailed', [errorSentence(error)]),
  speaksFor: i18n.t('panel.speaksFor'),
  speaksAgainst: i18n.t('panel.speaksAgainst'),
  nothing: i18n.t('panel.nothing'),
  wrong: i18n.t('panel.wrong'),
  iRead: i18n.t('panel.iRead'),
  noted: (side) => i18n.t('panel.noted', [side]),
  undo: i18n.t('panel.undo'),
  correctionFailed: (error) => i18n.t('panel.correctionFailed', [errorSentence(error)]),
};

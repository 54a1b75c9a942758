import { i18n } from '#i18n';
import type { BadgeStrings, CardStrings } from '../../lib/overlay/strings';

/** What the card says beyond what the badge does, in the language of the browser. */
export const cardStrings: Omit<CardStrings, keyof BadgeStrings> = {
  card: i18n.t('card.card'),
  close: i18n.t('card.close'),
  reading: i18n.t('card.reading'),
  reviewer: i18n.t('card.reviewer'),
  predicted: i18n.t('card.predicted'),
  reviewerSaid: (verdict) => i18n.t('card.reviewerSaid', [verdict]),
  line: i18n.t('card.line'),
  lineHint: i18n.t('card.lineHint'),
  lineAt: (step, steps, percent) => i18n.t('card.lineAt', [step, steps, percent]),
  middleUnread: i18n.t('card.middleUnread'),
  explainFailed: (reason) => i18n.t('card.explainFailed', [reason]),
  speaksFor: i18n.t('card.speaksFor'),
  speaksAgainst: i18n.t('card.speaksAgainst'),
  nothing: i18n.t('card.nothing'),
  wrong: i18n.t('card.wrong'),
  iRead: i18n.t('card.iRead'),
  noted: (side) => i18n.t('card.noted', [side]),
  undo: i18n.t('card.undo'),
  verdictFailed: (reason) => i18n.t('card.verdictFailed', [reason]),
};

import { i18n } from '#i18n';
import type { BadgeStrings } from '../../lib/overlay/strings';
import { languageInSentence } from './language-name';
import { locale } from './locale';

const { t } = i18n;

/** In the language of the browser. */
export const badgeStrings: BadgeStrings = {
  locale: locale(),
  positive: t('badge.positive'),
  negative: t('badge.negative'),
  mixed: t('badge.mixed'),
  pending: t('badge.pending'),
  failed: t('badge.failed'),
  declinedLanguage: t('badge.declinedLanguage'),
  declinedEmpty: t('badge.declinedEmpty'),
  noOpinion: t('badge.noOpinion'),
  rated: (rating, side, sure) => t('badge.rated', [rating, side, sure]),
  ratedMixed: (rating) => t('badge.ratedMixed', [rating]),
  unsure: (rating) => t('badge.unsure', [rating]),
  reviewerGave: (rating) => t('badge.reviewerGave', [rating]),
  reviewerVerdict: (verdict) => t('badge.reviewerVerdict', [verdict]),
  corrected: (correction) => t('badge.corrected', [correction]),
  youMarked: (correction) => t('badge.youMarked', [correction]),
  withoutOpinion: t('badge.withoutOpinion'),
  pendingReason: t('badge.pendingReason'),
  failedReason: t('badge.failedReason'),
  languageReason: t('badge.languageReason'),
  languageNamed: (language) => t('badge.languageNamed', [languageInSentence(language)]),
  emptyReason: t('badge.emptyReason'),
  noOpinionReason: t('badge.noOpinionReason'),
  ofPoints: (value, highest) => t('badge.ofPoints', [value, highest]),
  ofStars: (value, highest) => t('badge.ofStars', [value, highest]),
  predictedOf: (highest) => t('badge.predictedOf', [highest]),
  predictedOfStars: (highest) => t('badge.predictedOfStars', [highest]),
  predictedAlone: t('badge.predictedAlone'),
  thumbUp: t('badge.thumbUp'),
  thumbDown: t('badge.thumbDown'),
  fresh: t('badge.fresh'),
  rotten: t('badge.rotten'),
  sure: (sure, side) => t('badge.sure', [sure, side]),
  mixedReason: t('badge.mixedReason'),
  unsureReason: (sure, side) => t('badge.unsureReason', [sure, side]),
  phrases: t('badge.phrases'),
  but: t('badge.but'),
  wordsHeldBack: t('badge.wordsHeldBack'),
  given: (rating) => t('badge.given', [rating]),
  reviewerSaid: (verdict) => t('badge.reviewerSaid', [verdict]),
  partial: t('badge.partial'),
};

import { i18n } from '#i18n';
import type { BadgeStrings, BarStrings, SelectionStrings } from '../../lib/overlay/strings';
import { locale } from './locale';

/** In the language of the browser. */
export const badgeStrings: BadgeStrings = {
  locale: locale(),
  positive: i18n.t('badge.positive'),
  negative: i18n.t('badge.negative'),
  pending: i18n.t('badge.pending'),
  failed: i18n.t('badge.failed'),
  declinedLanguage: i18n.t('badge.declinedLanguage'),
  declinedEmpty: i18n.t('badge.declinedEmpty'),
  rated: (rating, side, sure) => i18n.t('badge.rated', [rating, side, sure]),
  unsure: (rating) => i18n.t('badge.unsure', [rating]),
  reviewerGave: (rating) => i18n.t('badge.reviewerGave', [rating]),
  pendingReason: i18n.t('badge.pendingReason'),
  failedReason: i18n.t('badge.failedReason'),
  languageReason: i18n.t('badge.languageReason'),
  emptyReason: i18n.t('badge.emptyReason'),
  predictedOf: i18n.t('badge.predictedOf'),
  sure: (sure, side) => i18n.t('badge.sure', [sure, side]),
  unsureReason: (sure, side) => i18n.t('badge.unsureReason', [sure, side]),
  words: i18n.t('badge.words'),
  wordsHeldBack: i18n.t('badge.wordsHeldBack'),
  given: (rating) => i18n.t('badge.given', [rating]),
  partial: i18n.t('badge.partial'),
};

export const selectionStrings: SelectionStrings = {
  tooShort: i18n.t('selection.tooShort'),
  selectionCut: i18n.t('selection.cut'),
  selectionFailed: i18n.t('selection.failed'),
};

export const barStrings: BarStrings = {
  locale: locale(),
  name: i18n.t('bar.name'),
  rated: (rated, found) => i18n.t('bar.rated', [rated, found]),
  mean: (rating) => i18n.t('bar.mean', [rating]),
  given: (rating) => i18n.t('bar.given', [rating]),
  best: i18n.t('arrange.best'),
  worst: i18n.t('arrange.worst'),
  show: i18n.t('arrange.show'),
  shows: {
    all: i18n.t('arrange.showAll'),
    positive: i18n.t('arrange.showPositive'),
    negative: i18n.t('arrange.showNegative'),
    disagreeing: i18n.t('arrange.showDisagreeing'),
  },
  order: i18n.t('arrange.order'),
  orders: {
    page: i18n.t('arrange.orderPage'),
    positive: i18n.t('arrange.orderPositive'),
    negative: i18n.t('arrange.orderNegative'),
  },
  notSortable: i18n.t('arrange.notSortable'),
  close: i18n.t('arrange.closeBar'),
};

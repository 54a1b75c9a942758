import { i18n } from '#i18n';
import { whole } from '../../lib/common/format';
import type { AspectStrings, BarStrings, OfferStrings, PageStrings } from '../../lib/overlay/strings';
import { locale } from './locale';

const { t } = i18n;

const pageStrings: PageStrings = {
  locale: locale(),
  headlines: {
    allPositive: t('page.allPositive'),
    nearlyAllPositive: t('page.nearlyAllPositive'),
    mostPositive: t('page.mostPositive'),
    divided: t('page.divided'),
    mostMixed: t('page.mostMixed'),
    mostNegative: t('page.mostNegative'),
    nearlyAllNegative: t('page.nearlyAllNegative'),
    allNegative: t('page.allNegative'),
  },
  tones: {
    positive: (count) => t('page.positive', count, [whole(count, locale())]),
    mixed: (count) => t('page.mixed', count, [whole(count, locale())]),
    negative: (count) => t('page.negative', count, [whole(count, locale())]),
  },
  mean: (rating) => t('page.mean', [rating]),
  means: (predicted, given) => t('page.means', [predicted, given]),
  meansOf: (count, predicted, given) => t('page.meansOf', count, [whole(count, locale()), predicted, given]),
  rated: (rated, total) => t('page.rated', [rated, total]),
  ofFilm: (count) => t('page.ofFilm', [count]),
  disagreement: (count, of, wordsBetter) => t('page.disagreement', [count, of, wordsBetter]),
  notRated: (reasons) => t('page.notRated', [reasons]),
  unrated: {
    closedSpoilers: (count) => t('page.closedSpoilers', count, [whole(count, locale())]),
    otherLanguage: (count) => t('page.otherLanguage', count, [whole(count, locale())]),
    noOpinion: (count) => t('page.noOpinion', count, [whole(count, locale())]),
    empty: (count) => t('page.empty', count, [whole(count, locale())]),
    unreadable: (count) => t('page.unreadable', count, [whole(count, locale())]),
  },
  shown: (shown, total) => t('page.shown', [shown, total]),
  showAll: t('page.showAll'),
};

export const aspectStrings: AspectStrings = {
  locale: locale(),
  aspects: t('aspect.aspects'),
  aspect: {
    story: t('aspect.story'),
    acting: t('aspect.acting'),
    characters: t('aspect.characters'),
    direction: t('aspect.direction'),
    pace: t('aspect.pace'),
    look: t('aspect.look'),
    effects: t('aspect.effects'),
    music: t('aspect.music'),
    dialogue: t('aspect.dialogue'),
    humour: t('aspect.humour'),
    tension: t('aspect.tension'),
    ending: t('aspect.ending'),
    originality: t('aspect.originality'),
    controls: t('aspect.controls'),
    bugs: t('aspect.bugs'),
    quality: t('aspect.quality'),
    delivery: t('aspect.delivery'),
    price: t('aspect.price'),
    value: t('aspect.value'),
  },
  aspectCounts: (reviews, liked, disliked) => t('aspect.counts', reviews, [whole(reviews, locale()), liked, disliked]),
  quoted: (phrase) => t('aspect.quoted', [phrase]),
};

export const offerStrings: OfferStrings = {
  locale: locale(),
  name: t('offer.name'),
  offer: t('offer.offer'),
  show: t('offer.show'),
  later: t('offer.later'),
  never: t('offer.never'),
};

/** In the language of the browser, as all tables here. */
export const barStrings: BarStrings = {
  ...pageStrings,
  ...aspectStrings,
  name: t('bar.name'),
  more: t('bar.more'),
  best: t('arrange.best'),
  worst: t('arrange.worst'),
  show: t('arrange.show'),
  shows: {
    all: t('arrange.showAll'),
    positive: t('arrange.showPositive'),
    mixed: t('arrange.showMixed'),
    negative: t('arrange.showNegative'),
    disagreeing: t('arrange.showDisagreeing'),
  },
  order: t('arrange.order'),
  orders: {
    page: t('arrange.orderPage'),
    positive: t('arrange.orderPositive'),
    negative: t('arrange.orderNegative'),
  },
  notSortable: t('arrange.notSortable'),
  close: t('arrange.closeBar'),
};

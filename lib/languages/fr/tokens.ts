import type { TokenRules } from '../token-rules';

export const fr: TokenRules = {
  abbreviations:
    'av boul dr ed env etc ex fig hab janv févr avr juil sept oct nov déc min max mlle mme mm mr nb no p.ex vol',
  whole: `
    aujourd'hui prud'homme prud'hommes entr'acte peut-être c'est-à-dire chef-d'oeuvre chefs-d'oeuvre rendez-vous
    quelqu'un quelqu'une là-bas là-dedans là-dessus là-haut au-delà au-dessus au-dessous ci-dessus ci-dessous tout-à-fait
    grand-chose sous-titres sous-titré sous-titrée vis-à-vis celui-ci celle-ci
    ceux-ci celles-ci`,
  enclitics: 'ce t il ils elle elles on je tu nous vous moi toi lui leur le la les y en là ci même mêmes',
  elides: true,
  letters: { œ: 'oe', Œ: 'oe', æ: 'ae', Æ: 'ae' },
};

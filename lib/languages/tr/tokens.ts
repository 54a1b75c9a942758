import type { TokenRules } from '../token-rules';

/** Suffixes stay with the name before their apostrophe: ankara'da. */
export const tr: TokenRules = {
  abbreviations:
    'alb apt av bkz bl bşk böl bul cad cd çev der doç dr ed haz hz ist müh no ör prof s sn sok ş tel vb vs yy yrd',
  stemLetters: 4,
  letters: { I: 'ı', İ: 'i' },
};

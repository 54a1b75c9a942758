import type { TokenRules } from '../token-rules';

/** Forms without (or with an odd) apostrophe that are also words of their own (its, were, well, ill, id, wed) do not split. */
export const en: TokenRules = {
  abbreviations: `
    adm capt cmdr col dr gen gov lt messrs mr mrs ms mt ph.d prof rep rev sen sgt st approx bros co corp dept esp est etc
    inc jr ltd sr vol vs jan feb apr aug sep sept oct nov dec ariz calif colo conn fla minn nebr okla penn tenn tex virg`,
  whole: `
    'n' 's 're 've 'll 'd 'm 'em 'cause 'cos 'coz 'cuz 'bout 'nuff
    doin' goin' havin' lovin' nothin' nuthin' ol' somethin'`,
  // i'd've -> i 'd 've
  endings: "n't 's 're 've 'll 'd 'm",
  splits: `
    can not|gon na|got ta|let s|y all|y' all
    |ai nt|are nt|ca nt|could nt|did nt|does nt|do nt|had nt|has nt|have nt|is nt|might nt|must nt|need nt|sha nt
    |should nt|was nt|were nt|wo nt|would nt|could ve|might ve|must ve|should ve|would ve
    |i m|i ve|you ve|we ve|they ve|you re|they re|you ll|they ll|he s|she s|that s|there s|what s|who s`,
  units: 'am pm a.m. p.m.',
};

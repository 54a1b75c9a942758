import type { TokenRules } from '../token-rules';

export const de: TokenRules = {
  abbreviations: `
    abs allg bd betr bez bspw bzgl bzw ca dipl dr engl etc evtl exkl fr frl geb gem ggf hr hrsg inkl jh jr kath lat max
    min mio mr mrd mrs nr prof rd s sog st std str tel u.a usw vgl vol vs wg zzgl
    jan feb apr jun jul aug sep sept okt nov dez`,
  whole: "'s 'n 'ne 'nen 'nem 'ner",
  endings: "'s",
  hyphenates: true,
  letters: { ß: 'ss', ẞ: 'ss' },
};

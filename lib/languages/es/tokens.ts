import type { TokenRules } from '../token-rules';

export const es: TokenRules = {
  abbreviations: `
    aprox av cía dr dra dpto ej etc gob lic mín máx núm pág págs prof profa sr sra sres srta sto sta tel ud uds vd vds vol
    ene feb abr ago sept oct nov dic`,
};

import type { TokenRules } from '../token-rules';

export const pt: TokenRules = {
  abbreviations: `
    aprox av cia dr dra dept ex etc exmo fig ltda máx mín núm obs pág págs prof profa sr sra srta sto sta tel vol
    jan fev abr ago set out nov dez`,
  elides: true,
  hyphenates: true,
};

import type { TokenRules } from '../token-rules';

export const it: TokenRules = {
  abbreviations: `
    art arch avv cfr dott dr dr.ssa ecc es fig gen ing max min n.b pag prof prof.ssa p.s sec sig sig.ra sigg tel vol
    genn febbr apr ag sett ott nov dic`,
  whole: "po' mo' be' va' fa' da' di' sta' de' ca' to' 'sto 'sta 'ndrangheta",
  elides: true,
};

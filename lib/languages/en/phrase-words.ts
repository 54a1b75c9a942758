import type { PhraseWords } from '../phrase-words';

/** Without "let", which says much in "let down". */
export const en: PhraseWords = {
  functionWords: `
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
    herself it its itself they them their theirs themselves one ones someone somebody something anyone anybody
    anything everyone everybody everything who whom whose which what whatever whoever whichever a an the this that
    these those some any each every either both all such same other others another own several many y u am is are
    was were be been being do does did doing done have has had having will would shall should can could may might ca
    wo sha ai 's 're 've 'll 'd 'm ' s re ve ll d m gon na got ta dare used of in on at by for with about against
    between among into onto through during before after above below to from up down out off over under around across
    behind beside besides beyond near since until till toward towards upon via within along amid as than per despite
    throughout and or but yet if because while whereas although though unless when whenever where wherever why how
    whether then there here now again further once also else however therefore thus hence indeed instead still
    already ever perhaps maybe anyway meanwhile otherwise somewhat somehow oh ok okay etc eg ie vs thereby whereby
    therein wherein afterwards namely latter former`,
  modifiers: `
    not n't never no nothing none nobody nor neither without hardly barely scarcely cannot nt very too so really
    truly quite absolutely completely totally utterly extremely incredibly well more most less least only just even
    almost must rather pretty much`,
  negations: "not n't nt never no nothing none nobody without hardly barely scarcely cannot nor neither",
  particles: 'up down out off through around along',
  conjunctions: `
    and or but nor yet because while whereas although though unless if when where whether since that which who whose
    so however despite`,
};

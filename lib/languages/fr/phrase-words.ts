import type { PhraseWords } from '../phrase-words';

export const fr: PhraseWords = {
  functionWords: `
    le la les l' un une des du de d' à au aux en dans sur sous par pour avec et ou mais que qu' qui quoi dont où ce
    cet cette ces ça cela ceci c' il elle on ils elles je j' tu t' nous vous me m' te se s' lui leur leurs mon ma
    mes ton ta tes son sa ses notre nos votre vos moi toi eux y est sont était étaient être été étant suis es sommes
    êtes sera serait soit a ai as avons avez ont avait avaient avoir eu aura aurait va vont entre vers chez dès
    depuis pendant avant après contre selon tout toute tous toutes autre autres même mêmes chaque quelque quelques
    quel quelle quels quelles si quand comme donc car or lors lorsque puisque parce puis alors ainsi aussi ici là
    encore déjà voici voilà etc`,
  modifiers: `
    ne n' pas plus jamais rien aucun aucune personne sans ni guère très trop tellement vraiment peu moins bien assez
    presque seulement absolument totalement complètement beaucoup tant`,
  negations: "ne n' pas jamais rien aucun aucune sans ni guère",
  negationsBehind: 'pas jamais rien guère',
  conjunctions: "et ou mais ni car donc or que qu' qui dont où quand si lorsque puisque comme",
};

import type { PhraseWords } from '../phrase-words';

export const pt: PhraseWords = {
  functionWords: `
    o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos pelas para pra pro com
    e ou mas que quê quem qual quais cujo cuja onde quando como se me te lhe lhes vos seu sua seus suas meu minha
    meus minhas teu tua nosso nossa este esta estes estas esse essa esses essas isso isto aquele aquela aquilo eu tu
    ele ela eles elas você vocês nós é são era eram foi foram ser sido sendo está estão estava estavam estar sou
    somos seja será seria tem têm tinha ter há havia à às ao aos já também sobre entre desde até durante contra após
    antes depois todo toda todos todas tudo outro outra outros outras cada algo alguém algum alguma mesmo mesma
    porque pois porém embora enquanto então assim aqui ali ainda além etc vez`,
  modifiers: `
    não nunca jamais sem nenhum nenhuma nada ninguém nem muito muita muitos muitas mais menos pouco pouca tão tanto
    bastante demais quase só apenas realmente totalmente completamente absolutamente bem`,
  negations: 'não nunca jamais sem nenhum nenhuma nada ninguém nem',
  conjunctions: 'e ou mas nem que porque pois porém embora enquanto quando se onde',
};

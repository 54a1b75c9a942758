import type { PhraseWords } from '../phrase-words';

export const es: PhraseWords = {
  functionWords: `
    el la los las lo un una unos unas de del a al en con por para y e o u pero que qué quien quién quienes cual cuál
    cuales cuyo cuya donde dónde cuando cuándo como cómo si se me te le les nos os su sus mi mis tu tus nuestro
    nuestra este esta estos estas ese esa esos esas eso esto aquel aquella aquello yo él ella ello ellos ellas usted
    ustedes nosotros uno es son era eran fue fueron ser sido siendo soy somos está están estaba estaban estar he ha
    han había habían hay haber hubo sea sean será sería ya también sobre entre desde hasta hacia durante ante bajo
    tras según contra todo toda todos todas otro otra otros otras cada algo alguien algún alguna algunos algunas
    mismo misma porque pues aunque mientras sino sí así entonces luego después antes ahora aquí ahí allí además
    incluso aun aún todavía etc vez`,
  modifiers: `
    no nunca jamás sin ningún ninguna ninguno nada nadie tampoco apenas ni muy mucho mucha muchos muchas más menos
    poco poca tan tanto tanta demasiado demasiada bastante casi sólo solo realmente totalmente completamente
    absolutamente bien`,
  negations: 'no nunca jamás sin ningún ninguna ninguno nada nadie tampoco apenas ni',
  conjunctions: 'y e o u pero sino ni aunque porque mientras que cuando si donde como pues quien',
};

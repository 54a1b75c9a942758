import type { PhraseWords } from '../phrase-words';

export const de: PhraseWords = {
  functionWords: `
    der die das den dem des ein eine einen einem einer eines und oder aber doch denn ich du er sie es wir ihr mir
    mich dir dich ihm ihn ihnen euch uns man sich mein meine meinen meinem meiner dein deine sein seine seinen
    seinem seiner ihre ihren ihrem ihrer unser unsere euer eure dieser diese dieses diesem diesen jener jene jenes
    jeder jede jedes jedem jeden alle alles allem allen beide etwas jemand welcher welche welches was wer wen wem wo
    wie wann warum weil dass ob wenn als während obwohl damit bis seit in im an am ans auf aufs aus bei beim von vom
    vor zum zur mit für über um unter nach durch gegen zwischen neben hinter ist sind war waren bin bist sei wäre
    wären gewesen hat haben habe hatte hatten hätte hätten wird werden wurde wurden worden würde würden kann können
    konnte konnten könnte muss müssen musste soll sollte will wollte darf mag möchte da dort hier dann nun jetzt
    also auch noch schon mal ja eben halt sondern sowie usw etc`,
  modifiers: `
    nicht nie niemals kein keine keinen keinem keiner keines nichts niemand ohne weder kaum sehr zu viel viele mehr
    weniger wenig so ganz total völlig absolut wirklich echt nur fast ziemlich recht allzu`,
  negations: 'nicht nie niemals kein keine keinen keinem keiner keines nichts niemand ohne weder kaum',
  negationsBehind: 'nicht nie niemals nichts',
  conjunctions: 'und oder aber doch denn sondern weil dass ob wenn während obwohl damit sowie',
};

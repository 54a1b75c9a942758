import type { PhraseWords } from '../phrase-words';

export const it: PhraseWords = {
  functionWords: `
    il lo la i gli le l' un uno una un' di d' del dello della dell' dei degli delle a al allo alla all' ai agli alle
    da dal dallo dalla dall' dai dagli dalle in nel nello nella nell' nei negli nelle con su sul sullo sulla sull'
    sui sugli sulle per tra fra e ed o od ma che chi cui quale quali dove quando come se si s' mi m' ti t' ci c' vi
    v' ne suo sua suoi sue mio mia miei mie tuo tua nostro nostra loro questo questa questi queste quest' quello
    quella quelli quelle quel quell' ciò io tu lui lei noi voi è sono era erano fu essere stato stata stati state
    sia siano sarà sarebbe ho hai ha abbiamo hanno aveva avevano avere avrà avrebbe ogni tutto tutta tutti tutte
    altro altra altri altre stesso stessa qualche qualcosa qualcuno alcuni alcune perché poiché mentre però anche
    già ancora qui qua lì là poi quindi così allora dunque oltre verso contro dopo prima durante`,
  modifiers: `
    non mai niente nulla nessun nessuno nessuna senza né neanche nemmeno molto molta molti molte più meno poco poca
    tanto tanta troppo troppa davvero veramente assolutamente totalmente completamente abbastanza quasi solo proprio
    ben bene`,
  negations: 'non mai niente nulla nessun nessuno nessuna senza né neanche nemmeno',
  conjunctions: 'e ed o od ma né che perché poiché mentre se quando dove come quindi però',
};

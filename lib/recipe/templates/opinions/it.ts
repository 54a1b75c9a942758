/** Longer than other files: it is data, and one language is one file. */
import type { OpinionTemplates } from '../opinion-templates';
import { lines, words } from '../word-lists';

const masculine = {
  positive:
    words(`bello, bellissimo, splendido, magnifico, stupendo, meraviglioso, fantastico, eccezionale, straordinario,
    emozionante, commovente, divertente, divertentissimo, esilarante, avvincente, coinvolgente, intenso, toccante,
    appassionante, riuscito, ottimo, brillante, geniale, ben fatto, spettacolare, delizioso, perfetto, incantevole`),
  negative:
    words(`brutto, bruttissimo, pessimo, orribile, noioso, noiosissimo, scadente, penoso, ridicolo, squallido, inguardabile,
    imbarazzante, insulso, inutile, vergognoso, deludente, banale, sconclusionato, insopportabile, scontato, lentissimo,
    stupido, malfatto, piatto, insipido, patetico, scialbo, osceno`),
};
const feminine = (list: string[]) => list.map((each) => each.replace(/o$/, 'a'));
const plural = (list: string[]) => list.map((each) => each.replace(/[oe]$/, 'i'));

export const it: OpinionTemplates = {
  words: {
    m: masculine,
    f: { positive: feminine(masculine.positive), negative: feminine(masculine.negative) },
    mp: { positive: plural(masculine.positive), negative: plural(masculine.negative) },
    it: words('il film, questo film, il nuovo film, il secondo capitolo, il documentario, il remake'),
    part: words(
      'la trama, la storia, la regia, la recitazione, la fotografia, la colonna sonora, la sceneggiatura, la protagonista',
    ),
    piece: words('il finale, il ritmo, il cast, il montaggio, il protagonista, il cattivo, il doppiaggio'),
    pieces: words('gli attori, i dialoghi, i personaggi, gli effetti speciali, i costumi, i colpi di scena'),
    very: words('davvero, veramente, proprio, semplicemente, assolutamente, decisamente'),
    noun: {
      positive:
        words(`un capolavoro, un gioiello, un gioiellino, una perla, una meraviglia, una bomba, una delizia, uno spettacolo,
        un piccolo miracolo, una piacevole sorpresa`),
      negative:
        words(`un disastro, una schifezza, una porcheria, una porcata, una boiata, una delusione, una perdita di tempo,
        una noia mortale, uno strazio, una ciofeca, una pagliacciata, un pasticcio, una mattonata`),
    },
    verdict: {
      positive: lines(`
        lo rivedrei (subito|cento volte|anche domani)
        mi ha (emozionato|commosso|conquistato|incantato|fatto ridere|fatto piangere)
        l'ho (amato|adorato)( dall'inizio alla fine|)
        (guardatelo|andate a vederlo|correte a vederlo|non perdetelo)
        da (vedere|non perdere|rivedere)( assolutamente|)
        (consigliatissimo|consigliato|lo consiglio a tutti|lo consiglio vivamente|imperdibile)
        mi è piaciuto (tantissimo|moltissimo|molto|un sacco)
        vale ogni (minuto|centesimo)
        dieci e lode
        (tiene|ti tiene) incollato allo schermo
      `),
      negative: lines(`
        mi sono (addormentato|annoiato|addormentata|annoiata)
        (evitatelo|lasciate perdere|statene alla larga)
        (soldi buttati|tempo perso|due ore buttate)
        rivoglio i (miei|) soldi
        (da evitare|sconsigliato|sconsigliatissimo|lo sconsiglio a tutti)
        non mi è piaciuto (per niente|affatto|proprio|)
        sono uscito a metà
        non ne vale la pena
        mi ha (annoiato|deluso|irritato)( a morte| parecchio|)
        non vedevo l'ora che finisse
        (fa|faceva) (schifo|pena|acqua da tutte le parti)
      `),
    },
  },
  groups: [
    {
      targets: { positive: 0.95, negative: 0.04 },
      patterns: `
        {+noun}
        (che dire, |è |) {+noun}
        {very} {+noun}
        {+verdict}
        {+verdict}, {+verdict}
        {+noun}. {+verdict}
        film {+m}, {+verdict}
      `,
    },
    {
      targets: { positive: 0.96 },
      patterns: "il (miglior|più bel) film (dell'anno|che abbia mai visto|del regista|del genere)",
    },
    { targets: { negative: 0.03 }, patterns: "il peggior film (dell'anno|che abbia mai visto|del regista|di sempre)" },
    {
      targets: { positive: 0.87, negative: 0.12 },
      patterns: `
        {+m}
        {+m}, {+m}
        {+m} e {+m}
        (un|) film {+m}
        {very} {+m}
        {it} è {+m}
        {it} è {very} {+m}
        {part} è {+f}, {piece} è {+m}
        {part} {+f} e {piece} {+m}
        {pieces} sono {+mp}
        {pieces} sono {+mp}, {part} è {+f}
        {+m} dall'inizio alla fine
        ho trovato {it} {+m}
      `,
    },
    {
      targets: { positive: 0.72, negative: 0.24 },
      patterns: `
        {it} non è (affatto|per niente|per nulla|) {-m}
        tutt'altro che {-m}
        non è {-m}, anzi
        {part} è {-f} ma {it} è {+m}
        {pieces} sono {-mp} ma {it} è {+m}
        all'inizio {-m}, poi {+m}
        nonostante {part} {-f}, {it} è {+m}
        pensavo fosse {-m}, invece è {+m}
        tutti dicono che è {-m}, ma per me è {+m}
      `,
    },
    {
      targets: { positive: 0.72 },
      patterns: `
        niente male( davvero|)
        non è (affatto|per niente|) male( anzi|, anzi|)
        (molto|) meglio del primo
        (meglio|più bello) di quanto (pensassi|mi aspettassi)
        una bella (sorpresa|serata)
      `,
    },
    {
      targets: { negative: 0.24 },
      patterns: `
        non è (un granché|niente di che|all'altezza|riuscito)
        (mi aspettavo|speravo) (di più|di meglio|meglio)
        non (fa ridere|mi ha convinto|mi ha preso|emoziona|funziona|decolla mai)( per niente| affatto|)
        peggio del primo
        troppo (lungo|lento|prevedibile|confuso)
      `,
    },
    {
      targets: { positive: 0.63, negative: 0.38 },
      patterns:
        '(carino|si lascia (vedere|guardare)|gradevole|discreto|passabile), (ma|però) niente di (speciale|che|nuovo)',
    },
    {
      targets: { positive: 0.62 },
      patterns: '(carino|si lascia vedere|gradevole|discreto|godibile)( senza pretese| tutto sommato|)',
    },
    {
      targets: { positive: 0.42, negative: 0.42 },
      patterns:
        '(niente di (che|speciale|nuovo)|senza infamia e senza lode|mediocre|così così|dimenticabile|si poteva fare meglio)',
    },
    {
      targets: { positive: 0.5, negative: 0.5 },
      patterns: `
        {part} è {+f}, {piece} è {-m}
        né bello né brutto
        ha (alti e bassi|pregi e difetti)
      `,
    },
  ],
  negation: [
    {
      targets: { positive: 0.7, negative: 0.18 },
      patterns: `
        (non è|non era|non è stato|non mi è sembrato) (affatto|per niente|per nulla|mai|proprio|) {-m}
        {it} non (è|era|risulta) (affatto|per niente|per nulla|mai|proprio) {-m}
        {part} non (è|era|risulta) (affatto|per niente|mai|proprio|) {-f}
        {piece} non (è|era|risulta) (affatto|per niente|mai|proprio|) {-m}
        {pieces} non sono (affatto|per niente|mai|proprio|) {-mp}
        (per niente|per nulla|affatto|mai|niente affatto) {-m}
        (mai|per niente) {-m}, (devo dire|secondo me|alla fine|sinceramente)
        non (direi|posso dire) che {it} sia {-m}
        (lontano dall'essere|tutto tranne che|tutt'altro che) {-m}
        (non è|non mi è sembrato) {-noun}
        {it} non è {-noun}
      `,
    },
    {
      targets: { positive: 0.66, negative: 0.27 },
      patterns: `
        non (è|era) così {-m} (come dicono|come temevo|come sembra|come il primo)
        {it} non è poi così {-m}
        non è {-noun} che (mi aspettavo|mi avevano promesso|dice la critica)
        meno {-m} (di quanto pensassi|del primo|di quanto dicano)
      `,
    },
    {
      targets: { positive: 0.86 },
      patterns: `
        non (mi sono stancato|mi sono distratto|ho guardato l'orologio|mi ha deluso) (mai|neanche una volta|per un attimo)
        non (annoia|stanca|delude|cala|perde colpi) (mai|per niente|in nessun momento)
        (nemmeno un|neanche un|nessun|senza un) (difetto|momento morto|calo di ritmo|minuto di troppo)
        (niente da ridire|niente da rimproverargli|non c'è nulla fuori posto|non cambierei niente)
        (non perdetevelo|non ve ne pentirete|non rimarrete delusi|non fatevelo scappare)
        non (riuscivo a smettere di ridere|smetterei di rivederlo|posso che consigliarlo)
        non avevo mai (riso|pianto) (tanto|così) (al cinema|per un film)
      `,
    },
    {
      targets: { negative: 0.12 },
      patterns: `
        non (mi ha fatto ridere|mi ha toccato|mi ha coinvolto|ho provato niente) (mai|neanche una volta|per un attimo|)
        non (diverte|sorprende|coinvolge|commuove|spaventa|decolla|convince) (per niente|affatto|in nessun momento|)
        (nessun|senza alcun|neanche un briciolo di) (interesse|ritmo|fascino|senso|talento)
        (nessuna|senza|neanche un po' di) (emozione|idea|tensione|sorpresa|originalità)
        (non si salva niente|non succede nulla|non funziona niente|non c'è niente da salvare)
        (non lo rivedrei|non lo consiglio a nessuno|non capisco tutto questo entusiasmo|non fa per me)
        mai (convincente|una risata|un'emozione|un sussulto)
      `,
    },
  ],
};

/** Longer than other files: it is data, and one language is one file. */
import type { OpinionTemplates } from '../opinion-templates';
import { lines, words } from '../word-lists';

const masculine = {
  positive:
    words(`bueno, buenísimo, magnífico, estupendo, maravilloso, fantástico, excelente, excepcional, extraordinario,
    emocionante, conmovedor, divertido, divertidísimo, entretenido, brillante, genial, impresionante, espectacular, precioso,
    perfecto, entrañable, encantador, soberbio, sublime, redondo, hermoso, lindo, recomendable`),
  negative:
    words(`malo, malísimo, pésimo, horrible, aburrido, aburridísimo, penoso, ridículo, flojo, infumable, insoportable, lamentable,
    soporífero, patético, decepcionante, absurdo, vacío, predecible, cutre, mediocre, pretencioso, lento, plano, tonto,
    insulso, vergonzoso, horroroso, mal hecho`),
};
const feminine = (list: string[]) => list.map((each) => each.replace(/o$/, 'a').replace(/or$/, 'ora'));
const plural = (list: string[]) => list.map((each) => `${each.replace(/[lr]$/, '$&e')}s`);
const feminines = { positive: feminine(masculine.positive), negative: feminine(masculine.negative) };

export const es: OpinionTemplates = {
  words: {
    m: masculine,
    f: feminines,
    mp: { positive: plural(masculine.positive), negative: plural(masculine.negative) },
    it: words('la película, esta película, la peli, esta peli, la serie, la segunda parte, la cinta, la secuela'),
    part: words('la trama, la historia, la dirección, la fotografía, la banda sonora, la protagonista, la actuación'),
    piece: words('el guion, el final, el ritmo, el reparto, el montaje, el protagonista, el villano, el doblaje'),
    pieces: words('los actores, los diálogos, los personajes, los efectos, los efectos especiales, los chistes'),
    very: words('muy, realmente, bastante, increíblemente, sencillamente, francamente, verdaderamente'),
    noun: {
      positive:
        words(`una obra maestra, una joya, una pasada, una maravilla, un peliculón, una delicia, un pelotazo, un temazo,
        una gozada, una genialidad, una sorpresa muy grata, puro cine`),
      negative:
        words(`un tostón, un rollo, un coñazo, un peñazo, un bodrio, una basura, una porquería, una estafa, un desastre, una mierda,
        una decepción, una pérdida de tiempo, un despropósito, un truño, un petardo, una tomadura de pelo`),
    },
    verdict: {
      positive: lines(`
        la volvería a ver (mañana|mil veces|sin dudarlo)
        me (encantó|ha encantado|gustó mucho|ha gustado mucho|fascinó|emocionó|hizo llorar|hizo reír)
        me (atrapó|enganchó) (desde el principio|desde el primer minuto|)
        (vedla|no os la perdáis|no te la pierdas|vayan a verla|corran a verla)
        (muy recomendable|totalmente recomendable|la recomiendo|recomendadísima|imprescindible|imperdible)
        merece (mucho|) la pena
        un diez
        se me pasó volando
        lloré (como una magdalena|de la emoción)
      `),
      negative: lines(`
        me (aburrió|decepcionó|dormí|dio vergüenza ajena|quedé dormido|salí a la mitad)
        (no la veáis|no pierdas el tiempo|huid|ni se os ocurra verla|no la vean)
        (dinero tirado|tiempo perdido|dos horas perdidas)
        que me devuelvan (el dinero|mis dos horas)
        no (la recomiendo|me gustó nada|vale la pena|vale nada|hay por dónde cogerla|aguanté ni una hora)
        no merece la pena
        (no hay quien la aguante|qué pérdida de tiempo|qué decepción|qué asco)
        estaba deseando que acabara
        hace aguas por todas partes
      `),
    },
  },
  groups: [
    {
      targets: { positive: 0.95, negative: 0.04 },
      patterns: `
        {+noun}
        es {+noun}
        (menuda|vaya) (peli|película), {+noun}
        {+verdict}
        {+verdict}, {+verdict}
        {+noun}. {+verdict}
        {it} es {+noun}
        película {+f}, {+verdict}
      `,
    },
    {
      targets: { positive: 0.96 },
      patterns: 'la mejor (película|peli|serie) (del año|que he visto|de la década|de su director)',
    },
    {
      targets: { negative: 0.03 },
      patterns: 'la peor (película|peli|serie) (del año|que he visto|de la historia|de su director)',
    },
    {
      targets: { positive: 0.87, negative: 0.12 },
      patterns: `
        {+f}
        {+f}, {+f}
        {very} {+f}
        (una|) película {+f}
        {it} es {+f}
        {it} es {very} {+f}
        {it} me pareció {+f}
        {part} es {+f} y {piece} {+m}
        {piece} es {+m}, {part} es {+f}
        {pieces} son {+mp}
        {pieces} son {+mp} y {part} {+f}
        {+f} de principio a fin
        ¡qué película tan {+f}!
      `,
    },
    {
      targets: { positive: 0.72, negative: 0.24 },
      patterns: `
        {it} no es (nada|para nada|) {-f}
        no tiene nada de {-f}
        {part} es {-f} pero {it} es {+f}
        {pieces} son {-mp} pero {it} es {+f}
        empieza {-f}, luego es {+f}
        a pesar de que {piece} es {-m}, {it} es {+f}
        pensé que sería {-f}, pero es {+f}
        todos dicen que es {-f}, pero a mí me pareció {+f}
      `,
    },
    {
      targets: { positive: 0.73 },
      patterns: `
        (nada mal|no está (nada|) mal|no está mal del todo)
        (mucho|) mejor que la primera
        mejor de lo que (esperaba|pensaba)
        una (grata|agradable) sorpresa
      `,
    },
    {
      targets: { negative: 0.24 },
      patterns: `
        no es (gran cosa|para tanto|lo que esperaba)
        (esperaba|me esperaba) (más|mucho más|algo mejor)
        no (engancha|emociona|funciona|convence|hace gracia|da miedo)( nada| en ningún momento|)
        (mucho|) peor que la primera
        demasiado (larga|lenta|predecible|confusa)
        sobrevalorada
      `,
    },
    {
      targets: { positive: 0.62 },
      patterns: '(se deja ver|entretenida sin más|pasable|simpática|correcta)( para pasar el rato|)',
    },
    {
      targets: { positive: 0.43, negative: 0.43 },
      patterns:
        '(nada del otro mundo|ni fu ni fa|regular|del montón|sin pena ni gloria|normalita|podría haber sido mejor|se olvida pronto)',
    },
    {
      targets: { positive: 0.5, negative: 0.5 },
      patterns: `
        {part} es {+f}, {piece} es {-m}
        ni buena ni mala
        tiene (sus altibajos|cosas buenas y malas|sus más y sus menos)
      `,
    },
  ],
  negation: [
    {
      targets: { positive: 0.7, negative: 0.18 },
      patterns: `
        (no es|no era|no fue|no me pareció|no resulta) (nada|para nada|en absoluto|nunca|) {-f}
        {it} no (es|fue|era|resulta) (nada|nunca|en absoluto|para nada) {-f}
        {part} no (es|resulta|me pareció) (nada|nunca|en absoluto|) {-f}
        {piece} no (es|resulta|me pareció) (nada|nunca|en absoluto|) {-m}
        {pieces} no son (nada|nunca|en absoluto|) {-mp}
        (para nada|nada|en absoluto|de ningún modo) {-f}
        (nunca|en ningún momento) (es|resulta|llega a ser|se hace) {-f}
        (nada|no) {-f}, (la verdad|en mi opinión|sinceramente|al final)
        no (diría|puedo decir) que {it} sea {-f}
        (ni mucho menos es|está lejos de ser|todo menos) {-f}
        (no es|tampoco es|no me pareció) {-noun}
        {it} no es {-noun}
      `,
    },
    {
      targets: { positive: 0.66, negative: 0.27 },
      patterns: `
        no es tan {-f} (como dicen|como esperaba|como la primera|como la pintan)
        {it} no es tan {-f} (como dicen|como temía|como parece)
        no es {-noun} que (esperaba|me prometieron|venden|dice la crítica)
        (menos|no tan) {-f} (de lo que esperaba|que la primera|de lo que dicen)
      `,
    },
    {
      targets: { positive: 0.86 },
      patterns: `
        no (me cansé|me aburrí|me dormí|miré el reloj|perdí el interés) (nunca|ni una vez|en ningún momento|ni un segundo)
        no (aburre|cansa|decepciona|defrauda|decae) (nunca|en ningún momento|en absoluto|)
        (ni un|ni un solo|sin ningún) (fallo|defecto|momento aburrido|minuto de relleno)
        (no le sobra ni un minuto|no le falta de nada|no le pongo ninguna pega|nada que reprochar)
        (no os arrepentiréis|no te arrepentirás|no os la perdáis|no se la pierdan|no dejes de verla)
        no puedo (dejar de recomendarla|recomendarla más|ponerle un pero)
        nunca (había llorado|me había reído|había disfrutado) tanto (en el cine|con una película)
      `,
    },
    {
      targets: { negative: 0.12 },
      patterns: `
        no (me reí|me emocioné|me la creí|me enganché|sentí nada) (nunca|ni una vez|en ningún momento|ni un segundo)
        no (entretiene|sorprende|atrapa|conmueve|asusta) (nunca|en ningún momento|en absoluto|)
        (ningún|sin ningún|ni pizca de) (interés|ritmo|encanto|sentido|talento|suspense)
        (ninguna|sin|ni pizca de) (gracia|emoción|tensión|originalidad|sorpresa)
        (no hay nada que salvar|no pasa nada|no se salva nada|nada funciona|no tiene ni pies ni cabeza)
        (no vuelvo a verla|no la vería otra vez|no se la recomiendo a nadie|no entiendo tanto revuelo)
        nunca (arranca|despega|convence|engancha|sorprende)
      `,
    },
  ],
};

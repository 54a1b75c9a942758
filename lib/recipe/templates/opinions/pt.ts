/** Longer than other files: it is data, and one language is one file. */
import type { OpinionTemplates } from '../opinion-templates';
import { lines, words } from '../word-lists';

const masculine = {
  positive:
    words(`ótimo, lindo, lindíssimo, magnífico, maravilhoso, fantástico, excelente, excepcional, extraordinário, emocionante,
    comovente, divertido, divertidíssimo, brilhante, genial, impressionante, espetacular, perfeito, encantador, incrível,
    sensacional, envolvente, belíssimo, bem feito, muito bom, impecável, cativante, hilário`),
  negative:
    words(`ruim, péssimo, horrível, chato, chatíssimo, entediante, fraco, ridículo, decepcionante, arrastado, lamentável, patético,
    previsível, mal feito, cansativo, vazio, tosco, insuportável, pretensioso, bobo, vergonhoso, monótono, confuso,
    muito ruim, terrível, medonho`),
};
const feminine = (list: string[]) =>
  list.map((each) => each.replace(/o$/, 'a').replace(/or$/, 'ora').replace('bom', 'boa'));
const plural = (list: string[]) =>
  list.map((each) =>
    each
      .replace(/[oe]$/, '$&s')
      .replace(/r$/, 'res')
      .replace(/(?<=a)l$/, 'is')
      .replace(/el$/, 'eis')
      .replace(/m$/, 'ns'),
  );

export const pt: OpinionTemplates = {
  words: {
    m: masculine,
    f: { positive: feminine(masculine.positive), negative: feminine(masculine.negative) },
    mp: { positive: plural(masculine.positive), negative: plural(masculine.negative) },
    it: words('o filme, este filme, esse filme, o longa, o segundo filme, o documentário, o remake'),
    part: words(
      'a trama, a história, a direção, a atuação, a fotografia, a trilha sonora, a protagonista, a continuação',
    ),
    piece: words('o roteiro, o final, o ritmo, o elenco, o protagonista, o vilão, o suspense, o enredo'),
    pieces: words('os atores, os diálogos, os personagens, os efeitos, os efeitos especiais, os sustos'),
    very: words('muito, realmente, simplesmente, bastante, incrivelmente, completamente'),
    noun: {
      positive:
        words(`uma obra-prima, uma obra prima, um filmaço, uma joia, um espetáculo, uma maravilha, uma delícia, uma aula de cinema,
        um clássico, um show, uma grata surpresa, um presente`),
      negative:
        words(`um lixo, uma porcaria, uma bomba, um desastre, uma decepção, uma perda de tempo, uma bosta, uma vergonha, um tédio,
        uma palhaçada, um fiasco, uma furada, um desperdício, uma tortura, uma merda`),
    },
    verdict: {
      positive: lines(`
        (assistiria|veria) de novo( agora mesmo| mil vezes|)
        (amei|adorei|curti muito|gostei muito|gostei demais)( do começo ao fim|)
        me (emocionou|surpreendeu|conquistou|encantou|fez chorar|fez rir)
        (assistam|vejam|não percam|corram para ver)
        (recomendo|super recomendo|recomendo muito|recomendadíssimo|imperdível)
        vale (muito|) a pena( assistir| ver|)
        nota (dez|10|mil)
        prende (a atenção|) do começo ao fim
        chorei (muito|demais|do início ao fim)
      `),
      negative: lines(`
        (dormi|quase dormi|desisti) (no meio|na metade|)
        me (decepcionou|irritou|deu sono|cansou)
        (não assistam|não percam tempo|fujam|passem longe)
        (dinheiro jogado fora|tempo perdido|duas horas perdidas)
        quero (meu dinheiro|minhas duas horas) de volta
        não (recomendo|gostei|gostei nem um pouco|vale a pena|vale nada|presta)
        (que decepção|que lixo|que tédio|que perda de tempo)
        não via a hora de (acabar|terminar)
        nota zero
      `),
    },
  },
  groups: [
    {
      targets: { positive: 0.95, negative: 0.04 },
      patterns: `
        {+noun}
        é {+noun}
        {it} é {+noun}
        que filme! {+noun}
        {+verdict}
        {+verdict}, {+verdict}
        {+noun}. {+verdict}
        filme {+m}, {+verdict}
      `,
    },
    { targets: { positive: 0.96 }, patterns: 'o melhor filme (do ano|que já vi|da década|do diretor|de todos)' },
    { targets: { negative: 0.03 }, patterns: 'o pior filme (do ano|que já vi|da década|do diretor|de todos)' },
    {
      targets: { positive: 0.87, negative: 0.12 },
      patterns: `
        {+m}
        {+m}, {+m}
        {+m} e {+m}
        (um|) filme {+m}
        {it} é {+m}
        {it} é simplesmente {+m}
        achei {it} {+m}
        {part} é {+f} e {piece} é {+m}
        {part} {+f}, {piece} {+m}
        {pieces} são {+mp}
        {pieces} são {+mp} e {part} é {+f}
        {+m} do começo ao fim
        {very} {+m}
      `,
    },
    {
      targets: { positive: 0.72, negative: 0.24 },
      patterns: `
        {it} não é (nada|) {-m}
        não tem nada de {-m}
        longe de ser {-m}
        {part} é {-f} mas {it} é {+m}
        {pieces} são {-mp} mas {it} é {+m}
        começa {-m}, depois fica {+m}
        apesar de {piece} ser {-m}, {it} é {+m}
        pensei que seria {-m}, mas é {+m}
        todo mundo diz que é {-m}, mas eu achei {+m}
      `,
    },
    {
      targets: { positive: 0.73 },
      patterns: `
        (nada mal|não é nada mau|não é nada ruim)
        (muito|bem|) melhor que o primeiro
        melhor do que eu (esperava|imaginava)
        (gostei|bom|muito bom|bem bom|bom demais|legal|muito legal)
      `,
    },
    {
      targets: { negative: 0.24 },
      patterns: `
        não é (grande coisa|tudo isso|tão bom assim)
        (esperava|eu esperava) (mais|muito mais|coisa melhor)
        não (empolga|emociona|funciona|convence|assusta)( nem um pouco| em nada|)
        (muito|bem|) pior que o primeiro
        (longo|lento|previsível|confuso) demais
        superestimado
        sem graça( nenhuma|)
      `,
    },
    {
      targets: { positive: 0.62 },
      patterns: '(dá para (ver|assistir)|legalzinho|bonzinho|simpático|razoável)( para passar o tempo|)',
    },
    {
      targets: { positive: 0.43, negative: 0.43 },
      patterns: '(nada (de especial|demais)|mais ou menos|mediano|regular|esquecível|poderia ser melhor|meia boca)',
    },
    {
      targets: { positive: 0.5, negative: 0.5 },
      patterns: `
        {part} é {+f}, {piece} é {-m}
        nem bom nem ruim
        tem (altos e baixos|prós e contras|seus defeitos e qualidades)
      `,
    },
  ],
  negation: [
    {
      targets: { positive: 0.7, negative: 0.18 },
      patterns: `
        não (é|era|foi|achei|ficou) (nada|nem um pouco|de forma alguma|nunca|) {-m}
        {it} não (é|foi|era|ficou) (nada|nem um pouco|nunca|de forma alguma) {-m}
        {part} não (é|foi|ficou) (nada|nem um pouco|nunca|) {-f}
        {piece} não (é|foi|ficou) (nada|nem um pouco|nunca|) {-m}
        {pieces} não são (nada|nem um pouco|nunca|) {-mp}
        (nada|nem um pouco|de forma alguma) {-m}
        (nunca|em nenhum momento) (é|fica|chega a ser) {-m}
        (nada|não é) {-m}, (sinceramente|na minha opinião|no fim das contas)
        não (diria|dá para dizer) que {it} é {-m}
        (está longe de ser|tudo menos) {-m}
        não (é|foi|achei) {-noun}
        {it} não é {-noun}
      `,
    },
    {
      targets: { positive: 0.66, negative: 0.27 },
      patterns: `
        não é tão {-m} (como dizem|quanto eu temia|quanto parece|quanto o primeiro|assim)
        {it} não é tão {-m} (como dizem|quanto eu esperava|assim)
        não é {-noun} que (eu esperava|prometeram|a crítica diz)
        menos {-m} (do que eu esperava|que o primeiro|do que dizem)
      `,
    },
    {
      targets: { positive: 0.86 },
      patterns: `
        não (dormi|olhei o relógio|perdi o interesse|me entediei|me arrependi) (nunca|em nenhum momento|nenhuma vez)
        não (cansa|entedia|decepciona|enjoa|perde o ritmo) (nunca|em nenhum momento|nem um pouco|)
        (nem um|nenhum|sem nenhum) (defeito|momento chato|erro|minuto sobrando)
        (nada a reclamar|não falta nada|não tenho do que reclamar|não mudaria nada)
        (não percam|você não vai se arrepender|não deixem de ver|não vão se decepcionar)
        não (consigo parar de rir|canso de rever|tem como não gostar|tem como não se emocionar)
        nunca (ri|chorei|me diverti) tanto (no cinema|com um filme)
      `,
    },
    {
      targets: { negative: 0.12 },
      patterns: `
        não (ri|me emocionei|senti nada|me envolvi|acreditei) (nunca|em nenhum momento|nenhuma vez|nem por um segundo)
        não (diverte|surpreende|prende|comove|envolve) (nunca|em nenhum momento|nem um pouco|)
        (nenhum|sem nenhum|nem um pingo de) (interesse|ritmo|charme|sentido|talento|suspense)
        (nenhuma|sem nenhuma|sem) (graça|emoção|tensão|ideia|surpresa)
        (não acontece nada|nada funciona|não se salva nada|não tem pé nem cabeça)
        (não veria de novo|não recomendo para ninguém|não entendo o sucesso|não é para mim)
        nunca (decola|convence|engrena|empolga|surpreende)
      `,
    },
  ],
};

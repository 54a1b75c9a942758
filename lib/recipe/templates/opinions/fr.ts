/** Longer than other files: it is data, and one language is one file. */
import type { OpinionTemplates } from '../opinion-templates';
import { lines, words } from '../word-lists';

/** Of "génial/e" both forms, of "superbe" one. */
const forms = (pairs: string[], form: 0 | 1) =>
  pairs.map((pair) => {
    const [base, ending] = pair.split('/') as [string, string?];
    if (form === 0 || ending === undefined) return base;
    return ending.length > 2 ? ending : base + ending;
  });
const positive =
  words(`magnifique, superbe, sublime, génial/e, excellent/e, formidable, fantastique, bouleversant/e, émouvant/e,
  hilarant/e, drôle, captivant/e, passionnant/e, touchant/e, réussi/e, brillant/e, grandiose, splendide, parfait/e,
  jubilatoire, remarquable, poignant/e, haletant/e, délicieux/délicieuse, merveilleux/merveilleuse, époustouflant/e`);
const negative =
  words(`nul/nulle, mauvais/e, ennuyeux/ennuyeuse, raté/e, ridicule, lamentable, affligeant/e, navrant/e, soporifique,
  décevant/e, insipide, creux/creuse, bâclé/e, pathétique, pénible, interminable, prévisible, lourd/e, médiocre, poussif/poussive,
  insupportable, grotesque, plat/e, débile, prétentieux/prétentieuse, mal joué/e, vide`);
const sided = (form: 0 | 1) => ({ positive: forms(positive, form), negative: forms(negative, form) });
const plural = (list: string[]) => list.map((each) => each.replace(/al$/, 'aux').replace(/[^sx]$/, '$&s'));

export const fr: OpinionTemplates = {
  words: {
    m: sided(0),
    f: sided(1),
    mp: { positive: plural(forms(positive, 0)), negative: plural(forms(negative, 0)) },
    it: words('le film, ce film, ce deuxième volet, ce documentaire, ce remake, ce long métrage'),
    part: words(
      "l'histoire, l'intrigue, la mise en scène, la musique, la photographie, la fin, l'actrice principale, la suite",
    ),
    piece: words('le scénario, le jeu, le rythme, le casting, le suspense, le montage, le héros, le méchant'),
    pieces: words('les acteurs, les dialogues, les personnages, les effets, les effets spéciaux, les gags'),
    very: words('vraiment, absolument, tout simplement, franchement, complètement, carrément, assez'),
    noun: {
      positive:
        words(`un chef-d'œuvre, un petit bijou, un bijou, une merveille, une pépite, une claque, une tuerie, un régal, un bonheur,
        du grand cinéma, un coup de cœur, une belle surprise, un pur moment de bonheur`),
      negative:
        words(`un navet, une purge, une daube, une bouse, une catastrophe, une déception, une perte de temps, un ratage complet, une honte,
        une arnaque, un gâchis, une horreur, du grand n'importe quoi, de la merde, un supplice`),
    },
    verdict: {
      positive: lines(`
        (à voir|à voir absolument|à ne pas manquer|à voir et à revoir)
        (j'ai adoré|j'ai aimé|j'ai beaucoup aimé|je suis fan)( du début à la fin|)
        (courez-y|foncez|allez-y|n'hésitez pas)
        (je recommande|je le conseille|je conseille vivement|je recommande à tous)
        on (rit|rigole|se régale|passe un excellent moment|en redemande|en sort bouleversé)
        j'ai (pleuré|ri aux larmes|passé un super moment)
        je le reverrai (avec plaisir|sans hésiter)
        10 sur 10
        on ne voit pas le temps passer
      `),
      negative: lines(`
        (à éviter|à fuir|passez votre chemin|fuyez)
        je (me suis endormi|me suis ennuyé|suis parti avant la fin|me suis forcé à finir)
        (je n'ai pas aimé|j'ai détesté|je déconseille|je ne recommande pas)( du tout|)
        (argent jeté par les fenêtres|deux heures de perdues|perte de temps)
        remboursez( -moi| nos places|)
        on (s'ennuie ferme|s'ennuie|n'y croit pas une seconde|regarde sa montre)
        (quel ennui|quelle déception|quel gâchis|quelle horreur)
        zéro pointé
        ça ne vaut pas (le coup|un clou|le prix du billet)
      `),
    },
  },
  groups: [
    {
      targets: { positive: 0.95, negative: 0.04 },
      patterns: `
        {+noun}
        c'est {+noun}
        {+noun}, {very}
        {+verdict}
        {+verdict}, {+verdict}
        {+noun}. {+verdict}
        film {+m}, {+verdict}
      `,
    },
    {
      targets: { positive: 0.96 },
      patterns: "le meilleur film (de l'année|que j'ai vu|du réalisateur|du genre|de la saga)",
    },
    {
      targets: { negative: 0.03 },
      patterns: "le pire film (de l'année|que j'ai vu|du réalisateur|du genre|de la saga)",
    },
    {
      targets: { positive: 0.87, negative: 0.12 },
      patterns: `
        {+m}
        {+m}, {+m}
        {+m} et {+m}
        (un|) film {+m}
        c'est {+m}
        {very} {+m}
        {it} est {+m}
        {it} est {very} {+m}
        j'ai trouvé ça {+m}
        {part} est {+f} et {piece} est {+m}
        {pieces} sont {+mp}
        {pieces} sont {+mp} et {part} est {+f}
        {+m} du début à la fin
      `,
    },
    {
      targets: { positive: 0.72, negative: 0.24 },
      patterns: `
        {it} n'est pas (du tout|) {-m}
        c'est tout sauf {-m}
        loin d'être {-m}
        {part} est {-f} mais {it} est {+m}
        {pieces} sont {-mp} mais {it} est {+m}
        au début c'est {-m}, ensuite c'est {+m}
        malgré {pieces} {-mp}, {it} est {+m}
        je pensais que ce serait {-m}, mais c'est {+m}
        tout le monde dit que c'est {-m}, moi je trouve ça {+m}
      `,
    },
    {
      targets: { positive: 0.73 },
      patterns: `
        (pas mal|pas mal du tout|vraiment pas mal|plutôt pas mal|pas si mal)
        (bien|) meilleur que le premier
        mieux que ce que (j'attendais|je pensais)
        une (bonne|agréable) surprise
        (sympa|plutôt sympa|bien|très bien|bon film|bon divertissement)
      `,
    },
    {
      targets: { negative: 0.25 },
      patterns: `
        (bof|bof bof|pas terrible|pas top|pas génial|pas fameux|pas ouf)
        je m'attendais à (mieux|autre chose|beaucoup mieux)
        ça ne (fonctionne|prend|décolle|fait rire|fait peur) (pas|jamais)
        (bien|) moins bon que le premier
        trop (long|lent|prévisible|confus|de clichés)
        surcoté
      `,
    },
    {
      targets: { positive: 0.62 },
      patterns: '(se laisse regarder|sympathique|correct|gentillet|divertissant)( sans plus| malgré tout|)',
    },
    {
      targets: { positive: 0.43, negative: 0.43 },
      patterns:
        "(rien d'extraordinaire|sans plus|moyen|très moyen|mi-figue mi-raisin|vite oublié|peut mieux faire|rien de nouveau)",
    },
    {
      targets: { positive: 0.5, negative: 0.5 },
      patterns: `
        {part} est {+f}, {piece} est {-m}
        ni bon ni mauvais
        il y a (du bon et du moins bon|des hauts et des bas|du pour et du contre)
      `,
    },
  ],
  negation: [
    {
      targets: { positive: 0.7, negative: 0.18 },
      patterns: `
        (pas|pas du tout|pas vraiment|jamais|en rien|aucunement) {-m}
        ce n'est (pas|pas du tout|vraiment pas|en rien|jamais) {-m}
        c'est (pas|pas du tout|vraiment pas|jamais) {-m}
        {it} (n'est|n'était) (pas|jamais|en rien|absolument pas|vraiment pas) {-m}
        {part} n'est (pas|jamais|en rien|vraiment pas) {-f}
        {pieces} ne sont (pas|jamais|vraiment pas) {-mp}
        je (n'ai pas trouvé|ne trouve pas) {it} {-m}
        (loin d'être|rien de|tout sauf|sans être jamais) {-m}
        (pas|jamais) {-m} (pour autant|malgré tout|finalement|pour moi|une seule seconde)
        on ne peut pas dire que {it} soit {-m}
        (ce n'est pas|c'est loin d'être) {-noun}
        {it} n'est (pas|vraiment pas) {-noun}
      `,
    },
    {
      targets: { positive: 0.66, negative: 0.27 },
      patterns: `
        (pas si|pas aussi|moins) {-m} (qu'on le dit|que je le craignais|qu'annoncé|que prévu|que le premier)
        {it} n'est pas (si|aussi) {-m} (que cela|qu'on le dit|que les critiques le prétendent)
        (pas|vraiment pas) {-noun} (que tout le monde annonce|que décrit la presse|que mes amis m'avaient vanté)
        ce n'est pas {-noun} (que j'attendais|qu'on m'avait promis|qu'on nous vend)
      `,
    },
    {
      targets: { positive: 0.86 },
      patterns: `
        (pas un|pas un seul|aucun) (temps mort|défaut|faux pas|moment creux|instant d'ennui)
        (sans|sans aucun|sans le moindre) (temps mort|défaut|faux pas|ennui)
        on ne (s'ennuie|décroche|se lasse) (pas|jamais|à aucun moment)
        je n'ai (pas vu le temps passer|pas décroché une seconde|pas été déçu|rien à lui reprocher|jamais autant ri)
        (rien à (redire|jeter|reprocher)|je n'y trouve aucun défaut)
        (ne le manquez pas|n'hésitez pas|vous ne le regretterez pas|vous ne serez pas déçus)
        {it} ne (déçoit|faiblit|lasse|triche|ennuie) (pas|jamais|à aucun moment)
      `,
    },
    {
      targets: { negative: 0.12 },
      patterns: `
        (aucun|pas le moindre|sans|sans aucun) (intérêt|rythme|suspense|humour|talent|charme|sens)
        (aucune|pas la moindre|sans) (émotion|idée|tension|surprise|originalité)
        on (n'y croit|ne rit|ne tremble|n'accroche|ne vibre) (pas|jamais|à aucun moment)
        je n'ai (pas ri|pas accroché|pas été touché|rien ressenti|rien compris|jamais été pris)
        (rien à (sauver|retenir|garder)|il ne se passe rien|rien ne fonctionne)
        (la magie|le charme|l'humour|la sauce|le suspense) (n'opère|ne fonctionne|ne prend) (pas|jamais|plus)
        {it} ne (convainc|surprend|touche|décolle) (pas|jamais|à aucun moment)
        {it} ne (raconte|dit|montre|apporte) rien
        je ne (le reverrai pas|conseille à personne|perdrai plus mon temps|comprends pas l'engouement)
      `,
    },
  ],
};

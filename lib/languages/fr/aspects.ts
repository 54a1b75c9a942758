import type { AspectList } from '../aspect-list';

export const fr: AspectList = {
  language: 'fr',
  contrasts: `
    mais, cependant, pourtant, toutefois, quoique, bien que, alors que, tandis que, malgré, hélas, malheureusement
    heureusement, néanmoins, sauf, même si, par contre, en revanche`,
  joints: 'et, ou, ni, avec, car, parce que, puisque, qui, que, dont, quand, si, comme',
  negations: "ne, n', n, pas, jamais, aucun, aucune, sans, rien, plus, guère, ni, manque, zéro",
  functionWords: `
    le, la, les, l', un, une, des, du, de, d', à, au, aux, en, dans, sur, par, pour, avec, et, ou, mais, que, qu'
    qui, quoi, dont, où, ce, cet, cette, ces, ça, c', il, elle, on, ils, elles, je, j', tu, nous, vous, me, m', te
    se, s', lui, leur, leurs, mon, ma, mes, son, sa, ses, notre, nos, votre, vos, est, sont, était, étaient, être
    été, a, ont, avait, avaient, avoir, fait, y, si, comme, car, aussi, tout, tous, toute, toutes, même, d'un, d'une
    qu'il, qu'elle, qu'on, c'est, c'était, bien que`,
  elided: /^(?:l|d|qu|j|n|s|c|m|t|jusqu|lorsqu|puisqu)'(?=.)/,
  groups: {
    be: 'est, sont, était, étaient, reste, restent, semble, semblent, paraît, devient',
    fine: `
      bon, bonne, bons, bonnes, excellent*, magnifique*, superbe*, beau, belle, beaux, belles, génial*, formidable*
      parfait*, remarquable*, splendide*, sublime*, impressionnant*, grandiose*, brillant*, merveilleu*`,
    poor: `
      mauvais, mauvaise, mauvaises, nul, nulle, nuls, nulles, faible, faibles, raté, ratée, ratés, ratées, laid
      laide, moche, moches, horrible*, affreu*, ridicule*, médiocre*, ennuyeu*, fade, fades`,
  },
  aspects: {
    story: {
      names: `
        histoire, histoires, scénario, scénarios, scénariste*, intrigue, intrigues, récit, narration, trame
        rebondissement, rebondissements, synopsis, retournement*, écriture, sous-intrigue*, scénaristique*`,
      praise: 'bien écrit/écrite/ficelé/ficelée/construit/construite, intrigue prenante',
      blame: `
        incohérent, incohérente, incohérences, incohérence, tiré par les cheveux, tirée par les cheveux
        sans queue ni tête, mal écrit/écrite/ficelé, décousu, décousue, invraisemblable*`,
    },
    acting: {
      names: `
        acteur, acteurs, actrice, actrices, comédien, comédiens, comédienne, comédiennes, interprétation
        interprétations, interprète, interprètes, casting, distribution, jeu acteur, jeu acteurs, jeu des acteurs
        performance, performances, doublage, alchimie, seconds rôles, rôle principal`,
      praise: 'bien joué/jouée/interprété, crève écran, crevant écran',
      blame: `
        mal joué/jouée/interprété, surjoué, surjouée, surjouent, surjoue, jouent mal, joue mal, cabotine*`,
    },
    characters: {
      names: `
        personnage, personnages, héros, héroïne, protagoniste, protagonistes, antagoniste, méchant <be>
        le grand méchant, les méchants`,
      praise: 'attachant, attachante, attachants, attachantes, bien développés',
      blame: `
        caricatural*, caricaturaux, sans épaisseur, stéréotypé, stéréotypés, stéréotypée, unidimensionnel*
        personnages creux`,
    },
    direction: {
      names: `
        réalisation, réalisateur*, réalisatrice*, mise en scène, metteur en scène, montage, réalisé, réalisée, filmé
        cinéaste, scènes action`,
      praise: `
        bien réalisé/réalisée/filmé, mise en scène inspirée/magistrale/virtuose, maîtrisé, maîtrisée`,
      blame: 'mal réalisé/réalisée/filmé/filmée/monté',
    },
    pace: {
      names: 'rythme, rythmé, durée, cadence, tempo',
      praise: `
        bien rythmé/rythmée, haletant, haletante, ne ennuie pas, sans temps mort, sans temps morts, passe vite
        enlevé, menée tambour battant`,
      blame: `
        lent, lente, lents, lentes, lenteur, lenteurs, longueur, longueurs, trop long, trop longue, interminable*
        traîne, traîne en longueur, étire, ennuie, endormi, endormie, soporifique, mou, poussif, poussive
        tire en longueur, regardé ma montre`,
    },
    look: {
      names: `
        photographie, photo <be>, image, images, décor, décors, costume, costumes, visuel, visuels, visuelle
        visuellement, esthétique, lumière, couleurs, graphisme, graphismes, graphiquement, animation, animations
        plans, cadrage, paysages, direction artistique`,
      praise: `
        magnifiquement filmé, plaisir des yeux, bijou visuel, visuellement <fine>
        <fine>/superbes images/décors/costumes/paysages`,
      blame: 'trop sombre, visuellement <poor>, caméra à épaule',
    },
    effects: {
      names: `
        effets, effets spéciaux, effets visuels, cgi, trucages, cascades, explosions, fond vert, images de synthèse
        maquillages`,
      praise: 'effets spéciaux réussis, effets <fine>',
      blame: 'effets ratés, effets spéciaux ratés, effets <poor>',
    },
    music: {
      names: `
        musique, musiques, bande originale, bande-son, bande son, b.o., bo, chanson, chansons, compositeur
        partition, son <be>, le son, mélodie, mélodies, thème musical, mixage`,
      praise: 'entraînante, entraînant',
      blame: 'trop fort, assourdissant*, musique envahissante',
    },
    dialogue: {
      names: `
        dialogue, dialogues, réplique, répliques, dialoguiste*, monologue, monologues, joutes verbales, punchline*`,
      praise: 'dialogues ciselés, dialogues savoureux, bien dialogué, répliques cultes',
      blame: 'dialogues creux, dialogues plats, dialogues <poor>',
    },
    humour: {
      names: 'humour, blague, blagues, gag, gags, comique, vannes, plaisanterie*, satire',
      praise: `
        drôle, drôles, hilarant*, rire, rires, rigolo, rigolé, ri, marrant*, amusant*, désopilant*, fou rire
        pliés de rire, cocasse*`,
      blame: 'pas drôle, blagues lourdes, lourdingue*, humour lourd, humour gras',
    },
    tension: {
      names: 'tension, suspense, suspens, frisson, frissons, peur, angoisse',
      praise: `
        palpitant, palpitante, haletante, prenant, prenante, captivant, captivante, effrayant, effrayante
        terrifiant, terrifiante, angoissant, angoissante, stressant, tient en haleine, en haleine, passionnant
        passionnante, oppressant, oppressante`,
      blame: 'aucun suspense, sans suspense, aucune tension, pas peur',
    },
    ending: {
      names: `
        fin <be>, la/cette/sa fin, fin du film, final <be>, le final, dénouement, conclusion, épilogue
        dernière scène, dernier acte, dernières minutes, chute <be>, climax`,
      praise: 'fin réussie/parfaite/magnifique/bouleversante',
      blame: 'fin bâclée/décevante/ratée, bâclé, bâclée',
    },
    originality: {
      names: 'originalité, idée, idées, cliché, clichés, formule, recette',
      praise: `
        original, originale, originaux, inventif, inventive, novateur, novatrice, unique, inédit, inédite
        rafraîchissant*, imprévisible*, créatif, créative, audacieux, audacieuse`,
      blame: `
        prévisible, prévisibles, convenu, convenue, déjà vu, déjà-vu, sans originalité, cousu de fil blanc
        bourré de clichés, éculé, éculée, éculés, banal, banale, copie de, resucée, sans surprise`,
    },
    controls: {
      names: 'commandes, maniabilité, jouabilité, prise en main, manette, contrôles',
      praise: 'intuitif, intuitive, bonne prise en main, maniabilité parfaite',
      blame: 'injouable, maniabilité atroce, imprécis, imprécise, rigide',
    },
    bugs: {
      names: 'serveur, serveurs, chargements, temps de chargement, fps, optimisation, patch',
      praise: 'tourne parfaitement, aucun bug, bien optimisé, fluide',
      blame: `
        bug, bugs, bogue, bogues, bugué, buguée, buggé, plante, plantage, plantages, lag, lags, ralentissements
        saccade*, mal optimisé, freeze*`,
    },
    quality: {
      names: 'qualité, matière, matériau, matériaux, finition, finitions, tissu',
      praise: `
        solide, solides, robuste, bonne/excellente qualité, bien fini, durable, résistant, résistante, de qualité`,
      blame: `
        mauvaise/piètre qualité, cassé, cassée, cassés, fragile, fragiles, défectueux, défectueuse
        ne fonctionne pas, ne marche pas, rayé, rayée, camelote, en panne`,
    },
    delivery: {
      names: `
        livraison, livraisons, livré, livrée, livreur, colis, emballage, emballé, expédition, envoi, transporteur`,
      praise: `
        livraison rapide, envoi rapide, bien emballé/emballée, expédition rapide, reçu rapidement, livré rapidement
        arrivé rapidement`,
      blame: `
        jamais reçu, en retard, arrivé cassé/abîmé, mal emballé, colis abîmé, livraison tardive, abîmé`,
    },
    price: {
      names: 'prix, tarif, tarifs, coûte, coût, euros le/pour',
      praise: `
        pas cher, pas chère, bon marché, abordable*, bonne affaire, prix imbattable/raisonnable/correct, petit prix`,
      blame: `
        cher, chère, chers, chères, trop cher, hors de prix, exorbitant*, prix excessif, arnaque`,
    },
    value: {
      names: 'rapport qualité prix, rapport qualité-prix, rejouabilité',
      praise: `
        vaut le coup, vaut le détour, vaut la peine, à voir absolument, à ne pas manquer, à ne pas rater
        à voir et à revoir, à revoir, bon/excellent rapport qualité-prix, vaut son prix`,
      blame: `
        perte de temps, perdu mon temps, temps perdu, gâchis, ne vaut pas, argent gaspillé, argent jeté
        passez votre chemin, à fuir, à éviter, perte argent`,
    },
  },
  others: `
    histoire vraie, histoire amour, histoire de france, en fin de compte, à la fin, en fin de, fin de semaine
    fin du monde, mettre fin, prend fin, sans fin, au final, peur de, en effet, à cet effet, effets secondaires
    effets personnels, à tout prix, prix nobel, prix goncourt, prix interprétation, prix du public, école de musique
    cours de musique, version originale, vo, pellicule photo, prise de son, il était une fois, plante verte
    les plantes, une plante, la plante, cher ami, chers amis, chers lecteurs, mon cher, qualité de vie
    en qualité de, en tant que personnage, aucune idée, bonne idée, à idée, plans cul, gros plans, image de marque
    bande de`,
};

import type { NoOpinionTemplates } from '../no-opinion-templates';
import { lines, words } from '../word-lists';

export const fr: NoOpinionTemplates = {
  words: {
    it: words('ce film, le film, ce film, cette série, {title}, {title}, le documentaire, le nouveau, le deuxième'),
    title:
      words(`Le Jardin de {place}, La Dernière Nuit à {place}, Ombres d'hiver, La Maison du phare, Le Voleur de montres,
      Les Enfants du fleuve, Lettres à {name}, La Promesse brisée, Demain pas de train, Le Pont de verre, Cœur sauvage 2,
      La Terrible Vérité, Un été parfait, Amour et poudre, Ennemi intime, La Belle de {place}`),
    name: words(`Élise Marchand, Antoine Delmas, Lucie Ferrand, Bruno Castel, Nadia Benali, Thomas Rivière, Camille Vasseur, Hugo Lemaire,
      Inès Montfort, Raphaël Duval, Julie Carpentier, Marc Tessier, Claire Bellanger, Olivier Sorel`),
    place: words(
      'Montreval, Port-Clair, Sainte-Mire, Belmore, Lyon, Marseille, Bruxelles, Genève, Québec, Nantes, Cannes',
    ),
    service: words('une plateforme, DVD, Blu-ray, la télé, YouTube, le câble, VOD, streaming'),
    day: words('lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche'),
    month: words('janvier, février, mars, avril, mai, juin, juillet, septembre, octobre, novembre, décembre'),
    year: words('1968, 1977, 1984, 1994, 2003, 2012, 2018, 2021, 2023, 2025'),
    number: words('deux, trois, quatre, cinq, sept, huit, dix, douze'),
    minutes: words('82, 90, 95, 104, 118, 127, 142, 163'),
    genre:
      words(`un thriller, une comédie, un drame, un film d'horreur, un western, un documentaire, une comédie romantique,
      un film d'animation, un drame historique, un film de science-fiction, une comédie musicale`),
    hero: words(`un détective à la retraite, une institutrice veuve, un jeune soldat, une journaliste ambitieuse, un médecin cruel,
      une princesse méchante, un boxeur fini, une cuisinière brillante, un prêtre tourmenté, une avocate parfaite, un voleur charmant,
      une orpheline, un pêcheur solitaire, un professeur ennuyeux, une belle danseuse, un terrible assassin, {name}, {name}`),
    companion:
      words(`son frère, sa sœur, son père, sa meilleure amie, son ancien rival, son mari, sa fille, son patron, un inconnu,
      une voisine, le tueur, un vieil ennemi, son pire ennemi, l'amour de sa vie`),
    town: words(`un village de la côte, une maison hantée, une grande ville, un hôtel abandonné, une île déserte, un pensionnat, une jungle,
      une station spatiale, un désert, une ville minière`),
    era: words(`la guerre, la seconde guerre mondiale, l'été {year}, une terrible tempête, l'occupation, une épidémie mortelle,
      la ruée vers l'or, un hiver horrible, la révolution`),
    event: lines(`
      découvre (un lourd secret|un cadavre|une lettre d'amour|un trésor|l'horrible vérité|une carte)( dans la cave|)
      tombe sous le charme de {companion}
      doit (sauver|protéger|tuer|trahir|enterrer) {companion}
      est soupçonné (de meurtre|de trahison|de vol|d'un crime qui n'est pas le sien)
      perd (tout|sa fortune|son travail|la mémoire|l'amour de sa vie)
      cherche à se venger (des hommes qui ont tué sa famille|de la bande qui a ruiné sa vie)
      a (trois jours|une nuit|une semaine) pour (fuir|sauver le monde|retrouver {companion}|payer une dette)
      retrouve {companion} {number} ans plus tard
      tente d'oublier un passé (douloureux|heureux|terrible|merveilleux)
      accepte un dernier (travail|coup|combat)
      cache (un corps|l'argent|un magnifique bijou) à {companion}
      gagne (un concours|au loto|une fortune) et perd tout
    `),
    soon: words('ce soir, demain, {day}, ce week-end, la semaine prochaine, quand il passera à la télé'),
  },
  questions: `
    quelqu'un sait où on peut voir {it} ?
    où (peut-on|est-ce qu'on peut|puis-je) (voir|acheter|louer|trouver) {it}( en VO| en français| en ligne|) ?
    (quand sort|c'est quand la sortie de) {it}( en DVD| au cinéma| en France|) ?
    est-ce que {it} est (disponible|sorti) (en|sur) {service} ?
    (il y a|y a-t-il|y a) (une scène après le générique|une suite|un livre|une version longue|une saison 2) ?
    combien de temps dure {it} ?
    qui joue (le tueur|la sœur|le père|l'héroïne|le méchant)( dans {it}|) ?
    qui a (réalisé|écrit|produit) {it} ?
    c'est quoi la chanson (de la fin|du générique|de la scène du bal|du mariage) ?
    (à partir de quel âge|c'est pour les enfants de {number} ans) ?
    c'est tiré (d'un livre|d'une histoire vraie|d'une pièce|d'un roman de {name}) ?
    où (a été tourné|ont-ils tourné) {it} ?
    faut-il avoir vu le premier (avant|pour comprendre) ?
    (ça vaut le coup|ça vaut la peine) (d'y aller|de payer la place) ? (Je ne l'ai pas encore vu|)
    c'est (bien|nul|ennuyeux|drôle|aussi bon qu'on le dit|mieux que le premier) ? je ne l'ai pas vu
    alors, il est comment {it} ? (j'y vais {soon}|)
    quelqu'un peut m'expliquer la fin( de {it}|) ?
    pourquoi {companion} (tue|trahit|déteste|aime|quitte) (l'héroïne|son fils|{name})( à la fin|) ?
    est-ce que (le chien|l'héroïne|{name}|le méchant) meurt à la fin ?
    que devient {companion} après {era} ?
    quelqu'un l'a déjà vu( en 3D| en VO|) ?
    combien d'épisodes( dans la saison|) ?
    dans quel ordre faut-il regarder les films ?
    quel film (me conseillez-vous|regarder) {soon} ?
    bonjour, savez-vous si {it} (est en VF|est sous-titré|passe encore) ?
    comment s'appelle le film où {hero} {event} ?
  `,
  plots: `
    {hero} {event}
    {hero} {event} et {event}
    {hero} arrive dans {town} et {event}
    {hero} revient dans {town}, où {companion} {event}
    {hero} vit dans {town} jusqu'au jour où {companion} {event}
    quand {hero} {event}, {companion} {event}
    pendant {era}, {hero} {event}
    dans {town}, {hero} {event}
    l'action se passe dans {town} pendant {era}
    le film (suit|montre|met en scène) {hero} qui {event}
    l'histoire commence quand {hero} {event}
    synopsis : {hero} {event}
    {hero} et {hero} se rencontrent dans {town}
    {hero} hérite d'une maison dans {town}. (Peu après|Une nuit|Des années plus tard), {companion} {event}
    après {era}, {hero} {event}
    {name} joue {hero} qui {event}
    à la fin, {companion} {event}
    spoiler : {companion} {event}
    « je te (hais|aime|tuerai|pardonne) », dit-il à {companion} avant de mourir
    une histoire (d'amour|de haine|de vengeance|de guerre|d'amitié) dans {town}
    nous sommes en {month} {year} et {hero} {event}
    à la mort de son père, {hero} {event}
    {hero} pourra-t-il sauver {companion} avant la fin de la guerre ?
    tout change quand {companion} {event}
    le personnage principal est {hero}
  `,
  news: `
    {title} sort {day} dans {number} cents salles
    {it} est sorti en {month} {year}
    réalisé par {name}, avec {name} et {name}
    {name} (réalise|produit|écrit) {title}
    {name} rejoint la distribution de {title}
    le tournage (a commencé|s'est terminé|a été retardé) en {month} à {place}
    {title} est adapté du roman de {name}
    durée : {minutes} minutes
    {it} dure {minutes} minutes
    {it} a (remporté|reçu) {number} prix au festival de {place}
    {it} a été nommé au prix du pire film de l'année
    {it} a fait {number} millions d'entrées( en une semaine|)
    la musique est de {name}
    la bande-annonce est sortie (hier|{day}|en {month})
    la suite arrivera en {month} {year}
    {title} est {genre} de {year}
    {genre} de {name} avec {name}
    {name} est né à {place} en {year}
    tourné à {place} en {number} semaines
    c'est le deuxième volet d'une trilogie
    vu (hier|hier soir|{day}) à la télé
    vu avec {companion} dans un cinéma de {place}
    je le regarde {soon}
    je ne l'ai pas encore vu
    vu en {service} {day}
    je suis allé au cinéma avec {companion}, puis nous avons dîné
    les places sont en vente {day}
    le DVD contient {number} scènes coupées
  `,
};

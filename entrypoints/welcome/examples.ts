/** An invented review of an invented film. */
interface Example {
  film: string;
  text: string;
}

/** One positive, one negative and one mixed, by language. */
export const EXAMPLES: Record<string, readonly Example[]> = {
  en: [
    {
      film: 'The Borrowed Piano',
      text: 'A warm, clever film with a wonderful cast. I laughed, I cried, and I would see it again tomorrow.',
    },
    {
      film: 'Two Hours to Nowhere',
      text: 'Dull, predictable and badly acted. I nearly walked out, and I want those two hours back.',
    },
    {
      film: 'Kite Season',
      text: 'It has its moments, and the cast is good, but the plot is thin and I forgot most of it the next day.',
    },
  ],
  de: [
    {
      film: 'Das geliehene Klavier',
      text: 'Ein warmherziger, kluger Film mit wunderbaren Darstellern. Ich habe gelacht, ich habe geweint, und ich würde ihn morgen wieder sehen.',
    },
    {
      film: 'Zwei Stunden nach nirgendwo',
      text: 'Langweilig, vorhersehbar und schlecht gespielt. Fast wäre ich gegangen, und ich hätte die zwei Stunden gern zurück.',
    },
    {
      film: 'Drachenzeit',
      text: 'Er hat gute Momente, und die Darsteller überzeugen, aber die Handlung ist dünn, und am nächsten Tag hatte ich das meiste vergessen.',
    },
  ],
  fr: [
    {
      film: 'Le Piano emprunté',
      text: 'Un film chaleureux et intelligent, avec des acteurs merveilleux. J’ai ri, j’ai pleuré, et je le reverrais demain.',
    },
    {
      film: 'Deux heures pour nulle part',
      text: 'Ennuyeux, prévisible et mal joué. J’ai failli quitter la salle, et j’aimerais récupérer ces deux heures.',
    },
    {
      film: 'La Saison des cerfs-volants',
      text: 'Il y a de beaux moments et les acteurs sont très bons, mais l’intrigue est mince et la fin décevante : je l’avais oubliée le lendemain.',
    },
  ],
  es: [
    {
      film: 'El piano prestado',
      text: 'Una película cálida e inteligente, con un reparto maravilloso. Me reí, lloré y mañana la volvería a ver.',
    },
    {
      film: 'Dos horas a ninguna parte',
      text: 'Aburrida, previsible y mal interpretada. Casi me voy de la sala, y quiero que me devuelvan esas dos horas.',
    },
    {
      film: 'Temporada de cometas',
      text: 'Los actores están bien y la música es preciosa, pero el guion es flojo y el final decepciona.',
    },
  ],
};

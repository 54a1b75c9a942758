import { i18n } from '#i18n';

interface Example {
  name(): string;
  text: string;
}

const NAMES = [() => i18n.t('lab.exampleWarm'), () => i18n.t('lab.exampleBut'), () => i18n.t('lab.exampleUnknown')];

const TEXTS: Record<string, readonly string[]> = {
  en: [
    'A warm, clever film with a cast to match. I laughed, I cried, and I would see it again tomorrow.',
    'I wanted to like it. The photography is gorgeous and the music lovely, but the plot is a mess, nobody talks like that, and the ending is not good at all.',
    'Zorblax and the Snoozecastle is pure snorefest: two hours of flumpering in a gloomhouse, and then it just stops. Avoid!',
  ],
  fr: [
    'Un film chaleureux et intelligent, porté par une belle distribution. J’ai ri, j’ai pleuré, et je le reverrais dès demain.',
    'J’avais envie de l’aimer. La photographie est superbe et la musique ravissante, mais l’intrigue est un désastre, personne ne parle comme ça, et la fin n’est pas bonne du tout.',
    'Zorblax et le Château des Ronflements, c’est du pur somniférage : deux heures de flumperie dans une maison lugubrelle, et puis ça s’arrête. À fuir !',
  ],
  es: [
    'Una película cálida e inteligente, con un reparto a su altura. Me reí, lloré y mañana la volvería a ver.',
    'Quería que me gustara. La fotografía es preciosa y la música encantadora, pero la trama es un desastre, nadie habla así y el final no es nada bueno.',
    'Zorblax y el Castillo de los Ronquidos es puro sopor: dos horas de flumperías en una casalúgubre, y entonces se para sin más. ¡Evítala!',
  ],
};

/** Made-up reviews: in the reader's language where it has a model, else in English. @param languages with a model */
export function examplesFor(languages: readonly string[]): Example[] {
  const own = i18n.t('lang');
  const texts = (languages.includes(own) && TEXTS[own]) || TEXTS.en!;
  return texts.map((text, i) => ({ name: NAMES[i]!, text }));
}

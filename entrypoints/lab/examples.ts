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
  pt: [
    'Um filme caloroso e inteligente, com um elenco à altura. Ri, chorei e amanhã mesmo veria de novo.',
    'Eu queria gostar. A fotografia é belíssima e a música é encantadora, mas a trama é uma bagunça, ninguém fala assim e o final não é nada bom.',
    'Zorblax e o Castelo dos Roncos é puro soniferismo: duas horas de flumperias numa casa lugubreja, e de repente acaba. Fujam!',
  ],
  it: [
    'Un film caldo e intelligente, con un cast all’altezza. Ho riso, ho pianto e domani lo rivedrei.',
    'Volevo che mi piacesse. La fotografia è stupenda e la musica incantevole, ma la trama è un disastro, nessuno parla così e il finale non è affatto bello.',
    'Zorblax e il Castello dei Ronfi è puro sonniferismo: due ore di flumperie in una casa tetragna, e poi finisce e basta. Da evitare!',
  ],
  tr: [
    'Sıcacık, zekice bir film, oyuncuları da harika. Güldüm, ağladım, yarın olsa yine izlerim.',
    'Sevmek istedim. Görüntüler muhteşem, müzikler çok hoş, ama senaryo berbat, kimse böyle konuşmaz ve final hiç iyi değil.',
    'Zorblaks ve Horultu Şatosu tam bir uykumatik: kasvetevde iki saat boyunca flumperleniyorlar, sonra birden bitiyor. Uzak durun!',
  ],
  ko: [
    '따뜻하고 영리한 영화, 배우들도 훌륭하다. 웃고 울었고, 내일 또 보고 싶다.',
    '기대했는데 실망했다. 영상과 음악은 아름답지만 스토리는 엉망이고, 아무도 그렇게 말하지 않으며, 결말은 전혀 좋지 않다.',
    '조르블랙스와 코골이성은 그야말로 졸림덩어리. 침침집에서 두 시간 동안 플럼플럼하다가 갑자기 끝난다. 보지 마세요!',
  ],
};

/** Made-up reviews: in the reader's language where it has a model, else in English. @param languages with a model */
export function examplesFor(languages: readonly string[]): Example[] {
  const own = i18n.t('lang');
  const texts = (languages.includes(own) && TEXTS[own]) || TEXTS.en!;
  return texts.map((text, i) => ({ name: NAMES[i]!, text }));
}

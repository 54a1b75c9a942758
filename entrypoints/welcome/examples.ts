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
  pt: [
    {
      film: 'O piano emprestado',
      text: 'Um filme delicado e inteligente, com um elenco maravilhoso. Ri, chorei e amanhã mesmo veria tudo de novo.',
    },
    {
      film: 'Duas horas para lugar nenhum',
      text: 'Chato, previsível e com atuações péssimas. Quase saí no meio da sessão, e quero essas duas horas da minha vida de volta.',
    },
    {
      film: 'Tempo de pipas',
      text: 'Os atores são ótimos e a fotografia é linda, mas a história é um pouco lenta e o final podia ser melhor.',
    },
  ],
  it: [
    {
      film: 'Il pianoforte in prestito',
      text: 'Un film caldo e intelligente, con attori meravigliosi. Ho riso, mi sono commosso e domani lo rivedrei subito.',
    },
    {
      film: 'Due ore verso il nulla',
      text: 'Noioso, prevedibile e recitato male. Stavo per uscire dalla sala a metà: rivoglio indietro le mie due ore.',
    },
    {
      film: 'La stagione degli aquiloni',
      text: 'Bravissimi gli attori e bella la fotografia, peccato che la storia sia un po’ prevedibile e il finale troppo frettoloso.',
    },
  ],
  tr: [
    {
      film: 'Ödünç Piyano',
      text: 'Sıcacık, zekice yazılmış, oyuncuları harika bir film. Hem güldüm hem ağladım, yarın olsa bir daha izlerim. Kesinlikle tavsiye ederim.',
    },
    {
      film: 'Hiçbir Yere İki Saat',
      text: 'Sıkıcı, tahmin edilebilir, oyunculuklar da çok kötü. Az kalsın salondan çıkıyordum, iki saatime yazık oldu. Kimseye önermem.',
    },
    {
      film: 'Uçurtma Mevsimi',
      text: 'Oyuncular iyi, müzikler de çok güzel, ama senaryo zayıf ve final hayal kırıklığı.',
    },
  ],
  ko: [
    {
      film: '빌려 온 피아노',
      text: '따뜻하고 재치 있는 영화. 배우들 연기도 하나같이 훌륭해서 웃다가 울다가 정신없이 봤다. 올해 본 영화 중 최고였고, 내일 당장 또 보고 싶다.',
    },
    {
      film: '어디에도 닿지 않는 두 시간',
      text: '지루하고 뻔한 데다 연기까지 엉망이다. 중간에 나가고 싶은 걸 겨우 참았다. 돈도 시간도 정말 아깝고, 절대 추천하고 싶지 않다.',
    },
    {
      film: '연 날리는 계절',
      text: '배우들 연기는 좋은데 스토리가 별로다. 음악은 좋았지만 결말이 허무했다.',
    },
  ],
};

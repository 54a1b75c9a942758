import { type WordLists, words } from '../word-lists';

/** Days, numbers, places and the like of news and of statements about watching. */
export const FACT_WORDS: WordLists = {
  day: words('monday, tuesday, wednesday, thursday, friday, saturday, sunday'),
  month: words('january, february, march, april, may, june, july, august, september, october, november, december'),
  count: words('two, three, four, five, six, seven, eight, ten, twelve, fifteen, twenty, thirty'),
  thousands: words('800, 1\u00a0200, 2000, 2500, 3100, 4000').map((each) => each.replace('\u00a0', ',')),
  millions: words('3, 7, 12, 20, 35, 48, 60, 85, 110, 150, 200, 320'),
  part: words(`1, 2, 3, 4, 5, 6, 7, 8, one, two, three, four, five`),
  'rated-for':
    words(`violence, language, blood and gore, brief nudity, drug use, scary scenes, mild peril, war violence, terror,
    cruelty to animals, strong language, sexual content, smoking, disturbing images`),
  certificate: words('PG-13, R, PG, G, 12A, 15, 18, U, NC-17, M'),
  service: words(
    `any streaming service, dvd, blu-ray, the plane, free tv, cable, youtube, any app, 4k, a channel I can get`,
  ),
  when: words(`last week, last night, yesterday, on {day}, this morning, on a plane, at a festival, in {year},
    two days ago, over the weekend, on dvd, in 3d, on my phone, at home, on a long flight, with subtitles, at a matinee, for a class,
    in an almost empty cinema, with the  in a drive-in, on tv late at night, on holiday, after work, on a train`),
  'last-time': words('yesterday, last night, on {day}, last week, two days ago, this morning, on monday night'),
  soon: words(`tonight, tomorrow, next week, on {day}, with my {relative} later, this weekend, in {month}, when it is on tv, after dinner,
    as soon as the kids sleep, before the sequel comes out, with {first}`),
  relative: words(
    'mum, dad, sister, brother, wife, husband, girlfriend, boyfriend, grandmother, flatmate, cousin, daughter, son',
  ),
  prize:
    words(`an award for best picture, three awards, the audience prize, a prize at the {place-name} festival, best original song,
    a nomination for best editing, the worst film of the year award, two nominations, nothing this year`),
};

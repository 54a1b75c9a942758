import { lines, type WordLists, words } from '../word-lists';

/** Statements about watching, and words of middling opinions. */
export const WATCHING_WORDS: WordLists = {
  watching: ['{seen}', '{unseen}'],
  seen: lines(`
    (I|we|) (saw|watched) {it} {when}
    (I|we|) (saw|watched) {it} {when} with my {relative}
    (just|finally|) finished {it}
    (first|second) time (watching|seeing) {it}
    I sat in row {part} with {count} other people {last-time}
    there were {count} (other|) people in the cinema {last-time}
    I was {age} when I (first|) saw {it}
    I saw {it} in {year} and again {last-time}
    my {relative} (picked|chose|borrowed|bought) {it} and we watched it {last-time}
    we took my {relative} to see {it} {when}
    (episode|season|part) {part} of {it} was on {last-time}
  `),
  unseen: lines(`
    (watching|seeing|going to see) {it} {soon}
    (I am|I'm|we are|we're) (watching|seeing) {it} {soon}
    (just|finally|I just) (started|began) {it}
    (haven't|I haven't|we haven't|I have not) (seen|watched|started) {it} yet
    {it} is (on|still on) my (list|watchlist|shelf|to-do list)
    added {it} to my (watchlist|list|queue)
    (part|episode|season) {part} of {it} {soon-fact}
    the (dvd|blu-ray|disc|tape) of {it} arrived (today|yesterday|on {day})
    my {relative} (has|owns|ordered|still has) {it}
    (I|we) (have|bought|got|booked) tickets for {it} (on {day}|{soon}|)
    I (am reading|have to read|have) the book first
    I am {age} minutes into {it}
    my {relative} is watching {it} (right now|next door|without me)
  `),
  'watching-too':
    words(`my {relative} came along, the cinema was full, it was raining, {title} is next, I will post more {soon},
    we had popcorn, then went home by bus, took some notes, my {relative} was there too, the room was cold`),
  'watching-note': lines(`
    (review|thoughts|rating|more) (to follow|later|tomorrow|coming soon)
    (contains|mild|some|no) spoilers (ahead|below|)
    subtitles (available|in english|included|were on)
    (dubbed|subtitled) version
    (watched|seen) (on|in) (3d|4k|black and white|original language|{month})
    part (2/3|1/2|2/2|3/4|1/3) of (the trilogy|the series|my notes)
    day {part} of my {month} challenge
    (film|movie|no.) {age}/100 this year
    this is a (review|comment|note|question) about {this}
    edited on {day}
    for {films}, see my other (list|page|reviews)
    (the cinema|the theater|my tv) is open 24/7
    (received|got) a (free copy|press ticket|screener) of {this}
    I (usually|mostly|sometimes) watch {films} (with my {relative}|on {day}|at home)
    (posted|copied|translated) from my (blog|notebook|phone)
  `),
  'soon-fact': words('on {day}, in {month}, this week, next {day}, at eight, from {day} on, again on {day}'),
  ordinal: words('first, second, third, fourth, fifth, final, last'),
  'war-or-so': words(
    'war, murder, wedding, storm, funeral, trial, fire, love scene, divorce, battle, first kiss, crash, flood',
  ),
  'plot-pair': lines(`
    fall in love (in {town}|during {plot-time}|against the will of {companion}|)
    (rob a bank|fight a terrible monster|share a cell|escape from prison|cross the desert|run a bakery) (in {town}|during {plot-time}|together)
    (hate|love|betray|rescue|marry|kill) each other (in {town}|during {plot-time}|in the end)
    are (trapped|stranded|alone|locked up) in {town} during {plot-time}
    (search for|fight over|share|destroy) {secret}
    swap (bodies|places|lives|jobs) for (a week|one night|a summer)
  `),
  /** In a question, or where both kinds of words stand: no side. */
  'opinion-word':
    words(`good, bad, funny, boring, great, terrible, scary, sad, brilliant, stupid, beautiful, dull, moving, awful, long,
    slow, violent, wonderful, disappointing, romantic`),
  'positive-word': words(
    'good, great, strong, enjoyable, clever, charming, funny, exciting, brilliant, lovely, superb, smart, fun',
  ),
  'negative-word': words(
    'bad, terrible, weak, boring, stupid, clumsy, dull, annoying, awful, messy, poor, tedious, dumb',
  ),
  okay: words(`okay, ok, average, alright, all right, passable, so-so, middling, fine, watchable, acceptable, serviceable, adequate,
    tolerable, middle of the road, nothing special, unexceptional, ordinary, fair enough, half decent`),
  'score-full': words('10/10, five stars, ten out of ten, A+, 100%, full marks, 5/5, two thumbs up, ★★★★★'),
};

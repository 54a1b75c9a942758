import { lines, type WordLists, words } from '../word-lists';

/** Names, parts and makers of films; all of them occur on both sides equally often. */
export const FILM_WORDS: WordLists = {
  genre:
    words(`thriller, comedy, western, musical, horror film, heist film, war film, documentary, biopic, romantic comedy,
    courtroom drama, road movie, ghost story, space opera, slasher, crime drama, fantasy film, superhero film, mystery,
    film noir, period drama, sports film, spy film, disaster film, action movie, science fiction film, drama, romance,
    family film, animated film, teen comedy, monster movie, vampire film, martial arts film, coming-of-age film, prequel,
    anime, zombie film, chick flick, melodrama, satire, whodunit, cop movie, prison drama, silent film, sci-fi movie`),
  film: words(
    'film, movie, film, movie, film, movie, picture, flick, sequel, remake, {genre}, {genre}, feature, debut, reboot',
  ),
  films: words(`films, movies, thrillers, comedies, westerns, musicals, horror films, war films, documentaries, biopics,
    romantic comedies, dramas, sequels, remakes, superhero films, action movies, animated films, love stories, spy films`),
  /** The film as a subject or an object. */
  it: words(`it, it, it, it, this, the film, the movie, this film, this movie, this one, the whole thing, this {film},
    the {film}, {title}, this latest one, the third one, the new one`),
  /** As above without "it". */
  this: words(
    `this, this film, this movie, the film, the movie, this one, the whole thing, this {film}, {title}, that one`,
  ),
  aspect:
    words(`acting, plot, story, script, dialogue, music, camera work, editing, ending, pacing, direction, humour, humor,
    chemistry between the leads, cast, lead performance, animation, lighting, romance, twist, opening, finale, soundtrack,
    cinematography, costume design, sound design, first act, last hour, final fight, voice acting, production design,
    atmosphere, second half, middle, title song, screenplay, storyline, writing, premise, villain, love story, sound,
    photography, world building, casting, make-up, narration, supporting cast, score, choreography, last act, setting`),
  aspects: words(`performances, jokes, effects, songs, visuals, characters, costumes, fight scenes, action scenes, sets,
    creature effects, supporting actors, locations, stunts, flashbacks, leads, monsters, chase scenes, special effects,
    dance numbers, one-liners, child actors, battle scenes, two leads, graphics, dream scenes, dialogues, love scenes,
    side characters, accents, minor roles, last ten minutes, opening scenes`),
  person:
    words(`the director, the lead, the lead actor, the lead actress, the villain, the main actress, the main actor,
    the whole cast, the writer, the composer, the supporting cast, the man who plays the {role}, the woman who plays the
    {role}, {name}, {name}, the newcomer, the child actor, the narrator, the star, {surname}`),
  role: words(`brother, sister, mother, father, detective, teacher, nurse, killer, priest, king, queen, neighbour, boss, doctor,
    lawyer, sheriff, captain, uncle, thief, judge, best friend, robot, landlady, coach, princess, soldier, spy, widow`),
  name: words('{first} {surname}'),
  first:
    words(`Anna, Daniel, Ruth, Marcus, Elena, Tom, Priya, Kenji, Lucia, Oscar, Nadia, Peter, Grace, Samuel, Ingrid, Leon,
    Amara, Felix, Joan, Victor, Mina, Hugo, Clara, Dev, Irene, Paul, Sofia, Walter, Yusuf, Helen, Adaeze, Bruno`),
  surname:
    words(`Hartley, Okonkwo, Vance, Lindqvist, Moreau, Tanaka, Delgado, Pryce, Novak, Ashworth, Banerjee, Rourke, Iversen,
    Castellan, Whitlock, Marlow, Osei, Kessler, Dumont, Farrow, Quill, Abara, Sorensen, Petrov, Langley, Mehta, Thorne,
    Bellamy, Achterberg, Yoon, Carrow, Fontaine`),
  title:
    words(`The {title-word} {title-thing}, {title-thing} of {place-name}, A {title-word} {title-thing}, {title-word}
    {title-thing} 2, {title-word} {title-thing} 3, The {title-thing}, The Last {title-thing}, {place-name} {title-thing},
    The {title-thing} and the {title-thing}`),
  'title-word':
    words(`Hollow, Silver, Broken, Second, Crimson, Winter, Burning, Distant, Paper, Lonely, Savage, Gentle, Golden,
    Wicked, Midnight, Beautiful, Dead, Perfect, Bitter, Bright, Cruel, Lovely, Terrible, Glass, Northern, Secret, Happy`),
  'title-thing':
    words(`Orchard, Harbour, Lantern, Kingdom, Widow, Murder, Garden, Stranger, Promise, Engine, River, Storm,
    Letter, Hour, Thief, Daughter, Heart, Game, Mirror, Road, Love, War, Hunter, House, Circus, Enemy, Princess, Revenge`),
  'place-name':
    words(`Marrow Bay, Eastmoor, Calder, Vellano, Ashby, Port Hale, Redfern, Kostrava, Lowell Creek, Nordhavn,
    Santa Mira, Wexcombe, Tarn Valley, Belmora, Oldgate, Dunmere`),
  /** Another film to compare with. */
  other: lines(`
    the (first one|first film|first part|trailer)
    its (predecessor|trailer|model)
    the (book|novel|series|comic|musical|play|video game|stage version|tv show|old version|second one|sequel|prequel)
    (the|that) (remake|reboot|original|earlier version|black and white version|sequel)
    the last (one|film|season|instalment|part|{genre}) (I saw|)
    anything else (he has|she has|they have) (ever|) made
    {title}
  `),
  year: words('1968, 1977, 1984, 1989, 1994, 1999, 2003, 2008, 2012, 2015, 2018, 2019, 2021, 2022, 2023, 2024, 2025'),
  minutes: words('82, 90, 95, 98, 104, 110, 118, 120, 127, 135, 142, 155, 163, 180, 197'),
  age: words('7, 8, 9, 11, 12, 14, 16, 19, 33, 52, 67, 70'),
};

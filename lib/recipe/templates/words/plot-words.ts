import { lines, type WordLists, words } from '../word-lists';

/**
 * Words of plots. Those that praise or blame elsewhere, as "terrible", "love" and "beautiful", stand here often, so that
 * they lose their tone beside a plot.
 */
export const PLOT_WORDS: WordLists = {
  trait:
    words(`retired, young, grieving, corrupt, lonely, ruthless, brilliant, gifted, disgraced, beautiful, terrible, evil,
    charming, bitter, kind, cruel, brave, wicked, shy, ambitious, failed, famous, poor, rich, bored, angry, happily married,
    divorced, dying, perfect, unhappy, hated, beloved, clumsy, awkward, mad, genius, mysterious, jealous, heartbroken, wealthy,
    ordinary, stupid, clever, vengeful, innocent, troubled, legendary, annoying, boring, funny, honest, best-selling`),
  'plot-person':
    words(`detective, widow, teacher, soldier, princess, killer, journalist, farmer, nurse, boxer, pianist, thief, priest,
    scientist, pilot, judge, orphan, doctor, spy, king, lawyer, waitress, chef, sailor, student, sheriff, writer, ghost, robot,
    gangster, hit man, dancer, mechanic, librarian, police officer, politician, salesman, fisherman, painter, vampire, witch,
    mother of three, single father, high school coach, truck driver, con man, bank robber, superhero, old man, young girl`),
  figure: words(
    `a {trait} {plot-person}, a {trait} {plot-person}, a {plot-person}, a {trait} {plot-person} from {town}`,
  ),
  hero: words('{figure}, {figure}, {figure}, {figure}, {name}'),
  companion:
    words(`her father, his brother, her sister, his wife, her husband, his daughter, her son, their mother, his best friend,
    her old rival, a {trait} {plot-person}, a {trait} {plot-person}, his former partner, the {plot-person} next door, an old enemy,
    the {trait} {plot-person}, a stranger`),
  town: words(`her home town, a small village, {place-name}, {place-name}, a lighthouse, the big city, a haunted house, Paris, Tokyo,
    a fishing town in Norway, an abandoned mine, a school for girls, the desert, a space station, a prison camp, New Orleans,
    a coastal resort, a monastery, a mining town, Mexico City, an old hotel, the mountains, a sinking ship`),
  'plot-time':
    words(`the second world war, the summer of {year}, a terrible storm, the great depression, a long strike, the cold war,
    one hot night, the last days of the war, an alien invasion, a deadly plague, the worst winter in a century, the revolution,
    a royal wedding, the {year} election, a perfect summer, christmas, the gold rush`),
  crime:
    words(`murder, treason, theft, a crime (he|she) did not commit, a horrible murder, fraud, arson, killing {companion},
    the death of {companion}, stealing a beautiful necklace`),
  secret:
    words(`a dark secret, a horrible secret, a body, a love letter, a stolen painting, a beautiful stranger, a bag of money,
    the truth about {companion}, a terrible secret, a map, a hidden room, a wonderful gift, a deadly weapon, an old diary,
    a magic ring, evidence of a massacre, an enemy worse than death, a way to travel in time, a lost child`),
  'plot-event': lines(`
    finds {secret}
    discovers {secret} (in the cellar|under the floor|in the attic|by chance|at the bottom of a lake|)
    falls in love with {companion}
    must (stop|save|protect|betray|hunt down|bury|marry|forgive|face|kill|trust) {companion}
    is accused of {crime}
    learns that {companion} has been (murdered|kidnapped|arrested|lying for years|replaced by a robot|in love with someone else)
    has (three days|one night|a week|two hours) to (save|find|kill|rescue|forgive) {companion}
    loses (everything|a leg|a fortune|the love of a lifetime|the only job in town)
    joins forces with {companion} to (rob a bank|escape|win the final|fight a terrible monster|take revenge|save the world)
    is haunted by the (ghost|memory|death) of {companion}
    meets {companion} again after (ten|twenty|thirty) years
    takes revenge on the (gang|men|people) who (killed|betrayed|ruined) {companion}
    tries to forget a (painful|happy|tragic|terrible|wonderful) past
    hides {secret} from {companion}
    wakes up in {town} without any memory of the (night|murder|war|accident) before
    becomes the most (hated|loved|wanted|admired|feared) person in {town}
    agrees to one last (job|heist|fight|race|murder)
    wins a (fortune|dancing contest|trip to {town}) and loses (everything|a friend|{companion})
  `),
  'plot-move':
    words(`returns to, arrives in, flees to, moves to, is sent to, is stranded in, inherits a house in, wakes up in,
    takes a job in, escapes from, grows up in, is trapped in, leaves, travels to, hides in`),
  'plot-subject':
    words(`the film, the movie, this {genre}, {title}, the {genre}, the story, part one, the series, this documentary,
    the first episode, the second season, the novel`),
};

import { lines, type WordLists, words } from '../word-lists';

/** Graded adjectives, nouns and verbs of opinion. Those of one list can stand in the same places. */
export const OPINION_WORDS: WordLists = {
  /** Of a film or any part of it. */
  mild: {
    positive: words(`decent, nice, pleasant, solid, likable, sweet, competent, agreeable, respectable, neat, cute`),
    negative: words(`weak, flat, bland, thin, underwhelming, clumsy, unremarkable, uninspired, forgettable, predictable,
      generic, overlong, undercooked, patchy`),
  },
  plain: {
    positive: words(`good, great, enjoyable, charming, entertaining, clever, strong, lovely, delightful, impressive,
      engaging, fun, beautiful, smart, satisfying, inventive, witty, captivating, excellent,
      memorable, admirable, elegant, refreshing, imaginative, rewarding, confident, terrific,
      top notch, first rate, stylish, convincing, compelling, appealing, graceful, polished, lively`),
    negative:
      words(`bad, dull, boring, poor, lame, tedious, stupid, annoying, lifeless, messy, contrived, lazy, shallow,
      dreary, sloppy, irritating, tiresome, pointless, hollow, stale, silly, dumb, cheap, ugly,
      disappointing, cheesy, ridiculous, pretentious, amateurish, unconvincing, feeble, second rate,
      shoddy, charmless, soulless, forced`),
  },
  strong: {
    positive:
      words(`superb, brilliant, outstanding, amazing, fantastic, wonderful, magnificent, stunning, extraordinary,
      incredible, phenomenal, spectacular, exceptional, marvelous, marvellous, perfect, flawless, breathtaking, sublime,
      mesmerizing, unforgettable, masterful, dazzling, awesome, glorious, astonishing, impeccable, faultless,
      gorgeous, exquisite, splendid, sensational, remarkable, out of this world`),
    negative:
      words(`terrible, awful, horrible, dreadful, atrocious, abysmal, appalling, pathetic, unwatchable, unbearable,
      insufferable, embarrassing, laughable, disastrous, horrendous, excruciating, ghastly, woeful, dire, horrid,
      painfully bad, deplorable, shameful, insulting, disgraceful, hopeless, hideous, idiotic, abominable, worthless,
      shockingly bad, unforgivable, beyond bad, miserable`),
  },
  /** Of a film or a scene by what it does to those who watch. */
  felt: {
    positive:
      words(`funny, exciting, gripping, moving, touching, thrilling, engaging, entertaining, absorbing, involving,
      interesting, suspenseful, heartwarming, uplifting, engrossing, riveting, rousing, enthralling, fascinating, hilarious`),
    negative: words(`boring, dull, tedious, tiresome, annoying, dreary, irritating, tiring, wearying, stale,
      soporific, plodding, lifeless, exhausting, monotonous, grating, slow, confused, frustrating, cringeworthy`),
  },
  /** Of a person who watched. */
  moved: {
    positive:
      words(`moved, entertained, impressed, thrilled, charmed, delighted, hooked, captivated, amazed, touched, gripped,
      enchanted, won over, excited, engaged, absorbed, blown away`),
    negative:
      words(`bored, annoyed, disappointed, let down, irritated, frustrated, exhausted, unimpressed, underwhelmed, worn out,
      insulted, fed up, put off, unmoved`),
  },
  /** As above, where the other side denies it: "I was never bored". */
  feeling: {
    positive: words(
      `moved, entertained, impressed, thrilled, charmed, amused, gripped, convinced, excited, engaged, surprised`,
    ),
    negative: words(`bored, annoyed, disappointed, let down, irritated, frustrated, restless, tired of it, put off`),
  },
  liked: {
    positive: words('liked, enjoyed, loved, adored, admired, appreciated'),
    negative: words('disliked, hated, despised, detested, loathed, resented'),
  },
  like: {
    positive: words('like, enjoy, love, admire, care for, warm to'),
    negative: words('dislike, hate, mind, despise, resent, detest'),
  },
  love: {
    positive: words('love, adore, praise, rave about, admire, celebrate, recommend'),
    negative: words('hate, bash, trash, despise, mock, complain about, dislike, tear apart'),
  },
  comparative: {
    positive: words(
      'better, stronger, smarter, finer, cleverer, funnier, sharper, richer, more moving, more enjoyable',
    ),
    negative: words(
      'worse, weaker, dumber, duller, lazier, sillier, uglier, more boring, more annoying, more pointless',
    ),
  },
  superlative: {
    positive:
      words(`best, finest, smartest, strongest, funniest, loveliest, most moving, most enjoyable, most beautiful,
      most original, most gripping, greatest, most entertaining, most rewarding`),
    negative: words(`worst, dullest, dumbest, weakest, laziest, ugliest, most boring, most annoying, most pointless,
      most tedious, most forgettable, poorest, most irritating, silliest`),
  },
  /** A film in one noun. */
  noun: {
    positive: words(`triumph, gem, delight, treat, classic, winner, success, knockout, hit, thing of beauty,
      work of art, joy, must-see, marvel, pleasure, home run, crowd-pleaser, little treasure`),
    negative: words(`disaster, mess, failure, disgrace, catastrophe, dud, flop, bore, chore, stinker, slog, trainwreck,
      letdown, misfire, clunker, disappointment, shambles, ordeal, insult, dog's dinner`),
  },
  /** Mass nouns of what a film has or lacks. */
  quality: {
    positive:
      words(`charm, wit, heart, energy, imagination, style, soul, warmth, humour, humor, intelligence, tension, grace,
      depth, confidence, passion, momentum, personality, substance, magic, craft`),
    negative:
      words(`clichés, loose ends, padding, filler, bad lines, lazy jokes, dead spots, wooden acting, fake emotion, clumsy
      exposition, cheap effects, dull speeches, empty noise, bad wigs, shaky camera work, stock characters, false notes`),
  },
  /** After "not a single". */
  thing: {
    positive:
      words(`good idea, funny line, memorable scene, likable character, original thought, honest emotion, real laugh,
      decent joke, believable moment, convincing line, surprise worth the name, redeeming quality, spark of life`),
    negative:
      words(`dull moment, false note, wasted scene, weak performance, wrong step, bad scene, boring minute, wasted
      line, clumsy cut, lazy joke, weak link, misplaced word, slack scene`),
  },
  /** Third person: what a film does. */
  does: {
    positive: words(`works, delivers, pays off, soars, shines, sparkles, impresses, succeeds, stays with you, hits home,
      holds your attention, earns its tears, comes together beautifully, keeps you guessing, lands every punch,
      grips from the first frame, makes you laugh, gets better and better, rewards patience, wins you over`),
    negative: words(`drags, fails, falls flat, bores, disappoints, falls apart, goes nowhere, runs out of ideas, stinks,
      wastes its cast, loses its way, tests your patience, collapses in the last act, outstays its welcome,
      insults your intelligence, limps to the finish, misses the mark, tries too hard, leaves you cold, never takes off`),
  },
  /** Where the other side denies it: "never drags". */
  do: {
    positive: words(
      'work, deliver, convince, come together, take off, pay off, surprise, impress, add up, catch fire, make me laugh',
    ),
    negative:
      words(`drag, disappoint, bore, outstay its welcome, lose its way, let up, waste a minute, put a foot wrong, fall apart,
      get boring, talk down to you`),
  },
  /** Advice to others. */
  advice: {
    positive: lines(`
      go see it
      see it while you can
      do yourself a favour and watch it
      a must see
      highly recommended
      well worth (your time|the ticket|a look|seeing|watching)
      see it on the biggest screen you can find
      I recommend it to (everyone|anyone|all of you)
      see it (now|soon|with friends|twice)
      put it at the top of your list
      buy it, keep it, watch it again
      I would (happily|gladly) (see|watch) it again
      I can't wait to see it again
    `),
    negative: lines(`
      avoid it
      stay away
      skip it
      do yourself a favour and watch something else
      a must avoid
      not recommended
      not worth (your time|the ticket|a look|seeing|watching)
      save your money
      I would not recommend it to (anyone|my worst enemy)
      give it a miss
      leave it on the shelf
      steer clear
      I would not watch it again if you paid me
      once was more than enough
    `),
  },
};

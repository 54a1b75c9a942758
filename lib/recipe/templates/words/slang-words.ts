import { lines, type WordLists, words } from '../word-lists';

/** Slang of both sides, by the place in a sentence. */
export const SLANG_WORDS: WordLists = {
  tail: lines(`
    (tbh|ngl|imo|imho|fr|lol|bro|bruh|tho)
    , (no cap|for real|honestly|not gonna lie|sorry not sorry|man|dude|folks|y'all|I swear|trust me|fight me|period)
    , I said what I said
    . That's it, that's the review
  `),
  'slang-noun': {
    positive:
      words(`banger, W, masterclass, gem, vibe, whole vibe, knockout, goat, slam dunk, absolute unit of a film, ride, riot, blast,
      hidden gem, treat, classic, mood, triumph, crowd pleaser, home run, feast, masterpiece, comfort watch, all timer,
      instant favourite, five star film, tearjerker in the best way, certified classic, dream of a film, stunner`),
    negative:
      words(`cringefest, snoozefest, dumpster fire, trainwreck, flop, L, dud, stinker, snorefest, hot mess, cash grab,
      yawnfest, letdown, bore, clunker, misfire, disasterclass, joke, embarrassment, chore, crapfest, turd, mess, total miss,
      fail, nothingburger, borefest, turkey, pile of garbage, one star film, rip-off, waste of space, lemon, sleeping pill`),
  },
  'slang-adjective': {
    positive:
      words(`goated, fire, lit, dope, elite, iconic, unreal, bussin, peak, peak cinema, immaculate, legendary, top tier, god tier,
      on point, gas, based, wild in a good way, sick, awesome, epic, rad, chef's kiss, amazeballs, ace, boss, unmatched, addictive,
      worth the hype, criminally underrated, so underrated, everything, cracked, hella good, crazy good, stupidly good`),
    negative:
      words(`trash, cringe, garbage, cooked, wack, lame, overhyped, overrated, a joke, corny, tragic, bottom tier, dogwater,
      buns, cheeks, giving nothing, crap, crappy, shite, bollocks, pants, rubbish, pure cringe, so overrated, janky, whack, booty,
      not it, not worth the hype, weak sauce, hot garbage, total crap, straight trash, bad bad, hella boring, stupidly bad`),
  },
  'slang-does': {
    positive:
      words(`slaps, rocks, rules, hits different, delivers, hits all the right notes, goes hard, slays, cooks, kills it,
      ate and left no crumbs, knocks it out of the park, lives rent free in my head, never misses, owns, hits hard, wins,
      understood the assignment, broke me in the best way, gets a yes from me, passed the vibe check, rips`),
    negative:
      words(`sucks, stinks, flops, falls flat, misses the mark, blows, bites, ain't it, fails hard, gives nothing, misses,
      had no business being this bad, drags like hell, put me to sleep, broke my will to live, is a no from me, failed the vibe
      check, tanks, did not understand the assignment, makes no sense, crashes and burns, just ain't good`),
  },
  hashtag: {
    positive:
      words(`#mustwatch, #loveit, #masterpiece, #goat, #peakcinema, #instantclassic, #bestfilm, #gowatchit, #filmoftheyear,
      #chefskiss, #obsessed, #newfavourite, #moviemagic, #tenoutoften, #lovedit, #underrated, #wow, #recommended`),
    negative:
      words(`#skipit, #boring, #flop, #wasteoftime, #garbage, #overrated, #yawn, #refund, #awful, #cringe, #letdown,
      #neveragain, #badmovie, #trash, #mess, #disappointed, #worstfilm, #avoid`),
  },
};

import type { PatternGroup } from '../pattern-group';

const BOTH_SIDES = { positive: 0.5, negative: 0.5 };

/** Questions, which hold no opinion even where their words do. */
export const QUESTIONS: PatternGroup[] = [
  {
    targets: BOTH_SIDES,
    patterns: `
      (what time|when|where) does {it} (start|open|end|play|premiere) (on {day}|in {place-name}|this week|)?
      is {it} (on|out on|available on|coming to) {service} (yet|now|)?
      where can I (watch|see|rent|stream|buy|find) {it} (with subtitles|online|in {place-name}|in english|)?
      who (plays|played|voices|is) the {role} (in {it}|)?
      who (directed|wrote|composed the music for|shot|edited|produced) {it}?
      is there a (post-credit scene|sequel|director's cut|longer version|book|soundtrack|dubbed version|second season) (of {it}|after {it}|)?
      how (long|old|violent|scary) is {it}?
      do I need to (see|watch|know|read) {other} (first|before this|before {it})?
      is {it} suitable for (kids|a (5|7|9|12|14) year old|my {relative}|a school class|teenagers)?
      is {it} (any good|worth seeing|worth watching|worth the money|worth it|better than {other}|as {opinion-word} as (people say|they say|{other}))?
      should I (watch|see|skip|buy|rent) {it} (or {other}|or not|tonight|)?
      has anyone (here|) (seen|read|finished) {it} (yet|in 3d|)?
      (does|will) the (dog|horse|{role}|{trait} {plot-person}) (die|survive|come back) (in the end|at the end|)?
      does (anyone|somebody) (know|remember) (the name of|who sang|who wrote) the song (in the (opening|final|love|murder) scene|at the end|)?
      why did the {plot-person} (kill|love|hate|leave|betray|forgive|marry) {companion} (in the end|)?
      what (happened|happens) to the {plot-person} (after the {war-or-so}|at the end|)?
      was {it} (filmed|shot|made) in {town}?
      is {it} based on (a true story|a novel|a real murder|a play|real events|a {trait} {plot-person} who really lived)?
      did {name} (really|) (play|write|sing|direct) (that|this|in this one|the last song)?
      what did you (think of|make of) {it}?
      which {film} should I (start with|watch next|see first)(, {title} or {title}|)?
      can (somebody|someone|anyone) explain the (ending|twist|title|last scene|murder|love triangle) (to me|of {it}|)?
      how many (people|soldiers|films|episodes|parts|songs) (are there|were there) in {it}?
      anyone else watching {it} {soon}?
      (so|wait|hang on|quick question), is {it} (a {genre}|a sequel|a remake|the one with {name})?
      what is the name of that {genre} (where|in which) a {trait} {plot-person} {plot-event}?
    `,
  },
];

/** Sentences that say what a film is about. */
export const PLOTS: PatternGroup[] = [
  {
    targets: BOTH_SIDES,
    patterns: `
      {hero} {plot-event}
      {hero} {plot-event} and {plot-event}
      {hero} {plot-move} {town} and {plot-event}
      {hero} {plot-move} {town}, where (he|she) {plot-event}
      when {hero} {plot-event}, {companion} {plot-event}
      (set in|in) {town} during {plot-time}, {plot-subject} (follows|is about) {figure} who {plot-event}
      {plot-subject} (follows|is about|centers on|shows) {figure} who {plot-event}
      {plot-subject} (follows|is about|shows) {figure} who {plot-move} {town} and {plot-event}
      during {plot-time}, {hero} {plot-event}
      after {plot-time}, {hero} {plot-event}
      {hero} and {hero} {plot-pair}
      the {trait} {plot-person} {plot-event}, but {companion} {plot-event}
      (he loves {companion}, but he|she loves {companion}, but she) {plot-event}
      (he hates {companion} until he|she hates {companion} until she) {plot-event}
      {hero} {plot-event}. (Years later|Soon after|One night|Meanwhile), {companion} {plot-event}
      {name} plays {figure} who {plot-event}
      {name} is {figure}; {name} is {figure}
      in the (end|final scene|last act|first scene), the {trait} {plot-person} {plot-event}
      spoiler: the {plot-person} {plot-event}
      "I (hate|love|forgive|will kill|never loved|despise|adore) you", (he|she) (says|whispers|shouts) to {companion} before (he|she) {plot-event}
      a (story|tale) of (love|murder|hate|war|revenge|greed|friendship|betrayal|madness|hope) and (loss|war|crime|magic|death|money|family) in {town}
      it is {month} {year}, and {hero} {plot-event}
      can {hero} (save|stop|forgive|forget|outwit|protect) {companion} before {plot-time} (begins|ends)?
      what would you do if {companion} (vanished|came back from the dead|confessed to murder|stole everything you love)?
    `,
  },
];

/** Facts about a film, as the news have them. */
export const NEWS: PatternGroup[] = [
  {
    targets: BOTH_SIDES,
    patterns: `
      {this} (opens|arrives|comes out|premieres|starts) (on|this|next) {day} in {thousands} cinemas
      {this} (opened|came out|premiered) in {month} {year} (in {place-name}|)
      directed by {name}, {this} stars {name} and {name}
      {name} (directs|wrote|produced|shot|edited) {this}
      {name} (has joined|joins|has left|leads|completes) the cast of {title}
      {name} replaces {name} as the {trait} {plot-person} in {title}
      (shooting|filming|production) (begins|began|wrapped|was delayed|resumes) in {month} in {town}
      {title} (is|was) (based on|adapted from|inspired by) (the novel|a play|a short story|a memoir|a podcast) by {name}
      {this} (runs|lasts) {minutes} minutes
      running time: {minutes} minutes. Rated {certificate} for {rated-for}
      rated {certificate} for {rated-for} and {rated-for}
      (the sequel|the prequel|a remake|the fourth film|a tv version) is (planned|announced|scheduled|expected) for {month} {year}
      {this} (won|received|was up for|took home) {prize} in {year}
      {this} (made|took in|has earned|grossed) {millions} million (dollars|pounds|euros) (in its first week|worldwide|)
      {this} cost {millions} million (dollars|pounds|euros)
      the (trailer|poster|soundtrack|teaser|dvd|director's cut) (came out|was released|dropped|leaked) (yesterday|on {day}|in {month}|last week)
      the (songs|costumes|sets) (are|were) by {name}
      the (music|editing) is by {name}
      {name}, {age}, plays {figure}
      {name} (was born|died|grew up|studied) in {place-name} in {year}
      it was shot (in {count} weeks|on 16 mm|in black and white|in {town}|during {plot-time})
      {this} is the {ordinal} part of (a trilogy|the series|a planned saga)
      {title} and {title} (both|also) (open|come out|play) on {day}
      the (cinema|theater|festival) in {place-name} (shows|screens|is showing) {title} {soon-fact}
      the cast includes {name}, {name} and {name}
      {title}, made in {year}, is a {genre} by {name}
      a {genre} from {year} with {name} (and {name}|)
      {genre}, {minutes} minutes, {year}
      {name} (talks|talked|spoke) about the {war-or-so} scene and the making of {title}
      the story takes place on 9/11
      the 24/7 (diner|gas station|news channel) in {this} (exists|was built for it|is in {place-name})
      {this} was (banned|cut|released|restored|remade|dubbed) in {count} countries
      the original title (means|is) {title}
      {this} is (number|no.) {part} in the series
      tickets (are|go) on sale (on {day}|from {day}|in {month})
      the disc has (a commentary|deleted scenes|subtitles in {count} languages|a making of)
    `,
  },
];

/** Statements about watching a film that do not say how it was. */
export const WATCHING: PatternGroup[] = [
  {
    targets: BOTH_SIDES,
    patterns: `
      {watching}
      {seen} and {watching-too}
      {watching}. {watching-note}
      {watching-note}
    `,
  },
];

import type { PatternGroup } from '../pattern-group';

/** Slang and modern words, and opinions shown by what the writer did. */
export const SLANG: PatternGroup[] = [
  {
    targets: { positive: 0.9, negative: 0.08 },
    patterns: `
      {+slang-noun} {tail}
      {+slang-adjective} {tail}
      (so|just|kinda|literally) {+slang-adjective}
      what a {+slang-noun}
      (absolute|total|complete|straight up|actual|stone-cold|pure|proper|true|certified|instant|genuine|official) {+slang-noun}
      {it} is (such|) a {+slang-noun}
      {it} is (an absolute|a total|a complete|a straight up|an actual|a real) {+slang-noun} {tail}
      {it} {be} {+slang-adjective}
      {it} {be} (absolutely|straight up|lowkey|highkey|literally|truly|so damn|kinda) {+slang-adjective}
      {it} is {+slang-adjective} {tail}
      {it} {+slang-does}
      {it} (absolutely|really|straight up|just|honestly) {+slang-does}
      {it} {+slang-does} {tail}
      the {aspect} {+slang-does} {tail}
      the {aspect} {be} {+slang-adjective}
      {person} {be} {+slang-adjective} in this
      {+claim} {tail}
      (ngl|tbh|honestly|bro|dude|man|okay so|not gonna lie), {+claim}
      (ngl|tbh|bro|dude|ok) {this} is {+slang-adjective}
      {+hashtag} {+hashtag}
      {+hashtag} {+hashtag} {+hashtag}
      {+claim} {+hashtag}
      {watching} {+hashtag} {+hashtag}
    `,
  },
  {
    targets: { positive: 0.9 },
    patterns: `
      {it}: (huge|massive|big) W
      W (movie|film|ending|cast|writing|director) {tail}
      {it} is giving (oscar|classic|masterpiece|best of the year)
      stayed (in my seat|) until the last credit (rolled|)(, {this}|)
      (bought|booked) (a ticket|tickets) for (tomorrow|next week|another show) (before I was home|on the way out)
      saw {it} (three times|twice|four times) (in one week|already|since friday)
      rewound the last (scene|song|fight) (twice|three times)
      told (everyone at work|my whole family|all my friends|the entire bus) to see {it}
      called my {relative} (right|straight|immediately) after {it} to talk about it
      (worth|deserves) every (cent|minute|second|award)(, {this}|)
      {it} (is|was) worth (every minute|every second|the wait|the long drive|full price|the babysitter)
      forgot (my popcorn|the time|to check my phone|I was in a cinema) (completely|halfway in|)
      the (two|three) hours (flew by|felt like twenty minutes)
      I want (more|a sequel|ten more of these) (right now|already|)
      the whole (room|cinema|audience|theater) (applauded|cheered|clapped|was on its feet)
      still thinking about {it} (days later|a week later|every night)
      (goosebumps|chills|got chills|had goosebumps) (all the way through|at the end|from the first scene)
      (couldn't|could not) stop (smiling|laughing|talking about it|humming the songs)(, {this}|)
      ordered the soundtrack (on the way home|that same night)
      my (kids|wife|husband|mum) (beg|begs|begged) to see it again
      {it} is an (instant|all time) favourite of mine
      {it} just became my favourite {film}
      straight into my top (ten|five|three)
      {it} made my (day|week|month|year)
      I will be (rewatching|quoting|humming) this for years
    `,
  },
  {
    targets: { negative: 0.08 },
    patterns: `
      {it}: (huge|massive|big) L
      L (movie|film|ending|cast|writing|director) {tail}
      {it} is giving (tax write-off|school play|straight to dvd|nothing at all)
      left after (ten|fifteen|thirty|forty) minutes(, {this}|)
      walked out (halfway|before the end|with an hour to go|of {it} before the end)
      fell asleep (twice|before the halfway point|in the first act|during the big fight)(, {this}|)
      turned {it} off (after ten minutes|halfway|before the twist)
      (couldn't|could not|did not even) finish {it}
      checked my (watch|phone) (every five minutes|six times|the whole time)(, {this}|)
      I want my (money|evening|afternoon|ticket price) back
      asked for a refund (after this|at the box office|)
      half (the room|the audience|my row) (left|was asleep|walked out) before the end
      counted the (ceiling tiles|minutes|exit signs) (through all of it|until the end)
      warned (everyone at work|my whole family|all my friends) about {it}
      skipped (to the end|half of it|most of the second hour)
      (zero stars|no stars|negative stars) (from me|if I could|for {it})
      skip {it} {tail}
      hard pass on {this}
      (a total|such a|what a) waste of (my time|money|a ticket|talent|film|a good cast|a babysitter)
      the two hours (felt like five|would not end)
      {it} ain't (it|good|worth it|funny) {tail}
      {it} (ruined|wrecked) my (day|week|evening|weekend)
      I will (never|not) (rewatch this|get over how bad this is|forgive my {relative} for this)
      {it} put my {relative} to sleep
      yawned (through|my way through) {it}
    `,
  },
  {
    targets: { negative: 0.36 },
    patterns: `
      {it} {be} (mid|so mid|kinda mid|pretty mid|mid at best|painfully average) {tail}
      (mid|super mid|very mid|mid as hell)(, {this}|, the {aspect}|) {tail}
      the {aspect} {be} (mid|mid at best|kinda mid)
    `,
  },
  {
    targets: { positive: 0.68 },
    patterns: `
      {it} {be} (pretty solid|kinda good|lowkey good|better than mid|actually decent) {tail}
      (pretty solid|lowkey good|actually decent)(, {this}|, the {aspect}|) {tail}
      the {aspect} {be} (kinda good|lowkey good|pretty solid)
    `,
  },
];

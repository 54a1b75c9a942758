import type { PatternGroup } from '../pattern-group';

const BOTH_SIDES = { positive: 0.5, negative: 0.5 };

/** Neither good nor bad, or truly both. */
export const MIDDLING: PatternGroup[] = [
  {
    targets: BOTH_SIDES,
    patterns: `
      {this} {be} {okay}
      {this} {be} (just|only|perfectly|strictly|merely) {okay}
      {this} {be} {okay}, (nothing special|no more than that|I guess|but that is all|and that's it)
      {okay}(, {this}|, the {aspect}|) (overall|I guess|for what it is|, nothing more|, I suppose)
      a {okay} {film}
      the {aspect} {be} {okay} and the {aspects} {are} {okay}
      a (decent|nice|harmless|pleasant|likable) but (forgettable|slight|thin|predictable) {film}
      (decent|harmless|pleasant|inoffensive) but (forgettable|slight|unremarkable)(, {this}|)
      {it} has its moments(, good and bad|)
      mixed feelings about {this}
      (I have|left with) mixed feelings
      {this} is a mixed bag
      (some|half) of the {aspects} work, (some|half) don't
      half of {it} works, the other half (drags|falls flat|doesn't)
      half {positive-word}, half {negative-word}
      a one-time watch(, no more|, I'd say|)
      good enough for (a flight|a slow evening|background noise|a sunday on the sofa|a bus ride)(, no more|)
      fine for (a flight|a slow evening|background noise|a train ride)(, no more than that|)
      not {positive-word}, not {negative-word}
      neither {positive-word} nor {negative-word}
      {it} {be} neither {positive-word} nor {negative-word}, (just average|just okay|just there|somewhere in between)
      some good (ideas|scenes|jokes), some bad (ones|)
      I don't (love|like) it, I don't hate it
      didn't love it, didn't hate it
      (middling|middle of the road|run of the mill|take it or leave it)(, {this}|)
      (meh|meh, {this}|a big meh|kind of meh|meh overall)
      {it} could go either way
      I'm (torn|of two minds|undecided|on the fence) about {it}
      the {aspect} {be} {positive-word}, the {aspect} {negative-word}
      the {aspect} {be} {negative-word}, the {aspect} {positive-word}
      {positive-word} {aspect}, {negative-word} {aspect}
      as many {positive-word} scenes as {negative-word} ones
      I liked the {aspect}, I disliked the {aspect}
      I've seen worse, I've seen better
      I've seen worse (this year|from this studio|on a plane|by {surname})
      you could do (worse|better or worse)
      {it} passes the time
      exactly what you expect (from {films}|), no more and no less
      three stars out of five, {okay}
      (perfectly|totally|thoroughly) {okay} {aspect}
    `,
  },
];

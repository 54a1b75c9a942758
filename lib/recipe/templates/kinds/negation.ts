import type { PatternGroup } from '../pattern-group';

/**
 * Negations and double negations. Most patterns are mirrored: they deny a word of the other side. Denied praise says
 * more than denied blame, so the targets of a pattern are not symmetric.
 */
export const NEGATION: PatternGroup[] = [
  {
    targets: { positive: 0.68, negative: 0.14 },
    patterns: `
      not {-plain} (at all|in the least|in the slightest)(, {this}|, the {aspect}|, honestly|)
      {it} {be} (not|never) {-plain} (at all|in the least|in the slightest|if you ask me|to me|)
      {it} (isn't|wasn't) {-plain} (at all|in the least|in the slightest|)
      {it} (isn't|wasn't|is not|was not) a {-plain} {film} (at all|by any means|in my book|)
      not (a|your) {-plain} {film} (at all|by any means|in any way|if you ask me)
      the {aspect} (isn't|wasn't|is not|was never) {-plain}
      the {aspects} (aren't|weren't|are not|were never) {-plain}
      I (don't|do not|didn't) (think|find|believe) {it} {be} {-plain}
      I (wouldn't|would not|won't) call {it} {-plain}
      (can't|couldn't|cannot|can hardly) say (that|) I {-liked} {it}
      (can't|couldn't|cannot) say (that|) I was {-feeling}
      I (did not|didn't|don't) {-like} {it} (at all|one bit|in the least|)
      (didn't|did not) {-like} {it} (at all|one bit|)
      I wasn't {-feeling} (at all|by {it}|)
      nobody (could|would) call {it} {-plain}
      {it} (is|was) not {-felt}, (and|) not {-felt} (either|)
      not {-felt} (even|) for one (scene|second|minute)
    `,
  },
  {
    targets: { positive: 0.8, negative: 0.1 },
    patterns: `
      anything but {-plain}
      {it} {be} (anything but|by no means|far from|nowhere near) {-plain}
      the {aspect} {be} (anything but|by no means|far from) {-plain}
      far from {-plain}(, {this}|, the {aspect}|)
      nothing about {it} {be} {-plain}
      (there is|there's) nothing {-plain} (here|about {it}|in it)
      I was never (once|) {-feeling}
      {it} {be} never (once|) {-felt}
      never {-felt} (or|and never) {-felt}(, {this}|)
      not one {-felt} (scene|minute|moment) (in it|in the whole film|from start to finish)
      {it} (never|does not|doesn't|didn't|did not) {-do}
      I don't know (anyone|a single person) who {-liked} {it}
      nobody I know {-liked} {it}
    `,
  },
  {
    targets: { positive: 0.88, negative: 0.06 },
    patterns: `
      (there isn't|there is not|there's not|not) a single {-thing} (in it|here|in {this}|)
      (without|hardly) a {-thing} (from start to finish|in two hours|anywhere)
      I (couldn't|could not|can't) find (one|a single) {-thing} (in it|in {it}|)
      not one {-thing} and not one {-thing}
      (rarely|seldom) have I been (this|so) {+moved} (by a {film}|in a cinema|)
      I have (never|rarely|seldom) been (so|this) {+moved} (by a {film}|in a cinema)
      I (have never|haven't|never) seen a {+comparative} {film} (in years|this year|in my life|)
      no {film} (this year|ever) (left|has left) me so {+moved}
    `,
  },
  {
    targets: { positive: 0.63, negative: 0.3 },
    patterns: `
      {it} {be} not as {-plain} as (people|they|the critics|my friends|the reviews) (say|said|claim|think)
      not (half|nearly|quite) as {-plain} as (I feared|I expected|I thought|it looks|it sounds|people say)
      not (that|all that|so|too) {-plain}(, {this}|, the {aspect}|, really|)
      {it} (isn't|wasn't) (that|all that|too) {-plain}
      hardly {-strong}(, {this}|, the {aspect}|)
      not exactly {-strong}(, {this}|, the {aspect}|)
      {it} {be} (hardly|not exactly) a {-noun}
      (hardly|not exactly|not quite) the {-noun} (they promised|I expected|people call it|I was told about)
      not one of (his|her|their|the studio's) {-comparative} (films|movies|efforts|works)
    `,
  },
  {
    targets: { positive: 0.85, negative: 0.12 },
    patterns: `
      {it} (couldn't|could not|can't) (be|have been|get) (any|much|) {+comparative}
      (there is no denying|you can't deny|nobody can deny|no doubt about it:|can't deny) {+claim}
      impossible not to be {+moved} (by {it}|)
      (you cannot|nobody could|you can't) (fail to be|help being) {+moved} (by {it}|)
      I could not help being {+moved}
      (make no mistake|no two ways about it), {+claim}
    `,
  },
  {
    targets: { positive: 0.57, negative: 0.33 },
    patterns: `
      {it} could have been (much|a lot|so much|far|) {-comparative}
      the {aspect} could have been (much|a lot|so much|far|) {-comparative}
    `,
  },
  {
    targets: { positive: 0.6, negative: 0.42 },
    patterns: `
      not without (its|some|) {+quality}
      {it} {be} not without (its|some|) {+quality}
      {it} is not entirely without {+quality}
    `,
  },
  {
    targets: { positive: 0.66 },
    patterns: `
      {it} {be} not (unfunny|unwatchable|uninteresting|unentertaining|unenjoyable|unpleasant|unimpressive)
      (not unpleasant|not uninteresting|not unenjoyable|not unlikable)(, {this}|, the {aspect}|) (at all|)
      {it} {be} (not|nowhere near|not half|not nearly|not too|not that) bad
      not (half|too|so|that) bad(, {this}|, really|, the {aspect}|)
      I (don't|do not|didn't) mind {it} (at all|one bit|)
      nothing (much|really|) wrong with {it}
      not much wrong with the {aspect}
      nothing to (complain about|object to)(, {this}|)
    `,
  },
  {
    targets: { negative: 0.26 },
    patterns: `
      {it} {be} not (watchable|pleasant|likable|worth it|convincing|interesting|funny enough)
      (not worth it|not convincing|not for me|not my cup of tea)(, {this}|)
      {it} should have been (so much|a lot|far|) better
      I (don't|do not|didn't) (need|want) to see {it} again
      nothing (much|really|) right with {it}
      not much (right with|to praise in) the {aspect}
      nothing to (write home about|praise|get excited about)(, {this}|)
      I'm not a fan of {it}
      not what I (hoped for|paid for|was promised)
    `,
  },
  {
    targets: { positive: 0.9 },
    patterns: `
      nothing I would (change|cut|do differently)(, {this}|)
      I would not (change|cut) a (thing|scene|frame|line|second)
      no complaints (about the {aspect}|here|whatsoever|at all)
      can't recommend {this} (enough|highly enough)
      (don't|do not) (miss|skip|sleep on) {this}
      {this} is not to be missed
      not to be missed(, {this}|)
      you won't (want it to end|be bored|be disappointed|look at your watch once)
      I (didn't|did not) want {it} to end
      nobody should (miss|skip) {this}
      no one left the (room|cinema|theater) (unmoved|before the lights came up)
      I have nothing but (praise|love|admiration) for {it}
      (don't|do not) let the {aspect} put you off, {+claim}
    `,
  },
  {
    targets: { negative: 0.09 },
    patterns: `
      nothing I would (keep|save|defend|watch twice)(, {this}|)
      I would (change|cut) (everything|all of it|every scene|most of it)
      nothing but complaints (about the {aspect}|from me|)
      (can't|cannot|couldn't|won't|wouldn't) recommend {this} (to anyone|at all|to a friend|)
      (don't|do not) (rent|buy|stream|bother with|fall for) {this}
      {this} is (best|better) (missed|avoided|left alone)
      you won't (laugh once|care about anyone|miss anything|remember a thing|get those hours back)
      I (didn't|did not) want (to finish|to keep watching) {it}
      nobody (needs|asked for|needed) {this}
      no one (laughed|cared|clapped|stayed awake) (in the whole room|in my cinema|)
      I have nothing (good|nice|kind) to say about {it}
      (don't|do not) (let the {aspect} fool you|believe the trailer), {+claim}
    `,
  },
];

import type { PatternGroup } from '../pattern-group';

/** The opinions of others, followed by the writer's own, which alone counts. */
export const QUOTATION: PatternGroup[] = [
  {
    targets: { positive: 0.82, negative: 0.16 },
    patterns: `
      {they} (said|told me|claimed|kept saying|swore) (it|this) was {-plain}; {disagree}
      {they} (said|told me|claimed|kept saying|swore) (it|this) was {-strong}. {disagree}
      {he} (said|told me|claimed|warned me|swore) {it} was {-plain}, but {+claim}
      {they} (call|called|are calling) {it} {-plain}. {+claim}
      {they} (call|called) it {-strong}. I {+liked} it
      (everyone|everybody|the whole world) seems to {-love} {it}; I {+liked} it
      {he} {-liked} {it}. I {+liked} it
      {he} {-liked} {it}, I (did not|didn't|don't know why)
      "{-quoted}", (says|said|wrote|claims|writes) {paper}. {disagree}
      "{-quoted}"? {disagree}
      "{-quoted}"? (No|Please|Come on|Really). {+claim}
      {paper} called it "{-quoted}". {+claim}
      {paper} called it "{-quoted}"; {disagree}
      (the reviews|the tweets|the comments|the trailer) made it sound {-plain}, (but|and yet) {+claim}
      how anyone can call {this} {-plain} is beyond me
      who (calls|called) {this} {-plain}? {+claim}
      I (don't|do not|will never) understand (why|how) people {-love} {this}
      I (don't|do not) know what {they} (saw|were watching): {+claim}
      (ignore|forget|don't believe) {they}, {+claim}
      (called|labelled) {-plain} by {they}, but {+claim}
    `,
  },
  {
    targets: { positive: 0.84, negative: 0.14 },
    patterns: `
      {they} (said|told me|kept saying) (it|this) was {+plain}, and {agree}
      {they} (said|told me|kept saying) (it|this) was {+strong}. {agree}
      {he} (said|told me|swore) {it} was {+plain}, and (it was|so it is|it really is)
      "{+quoted}", (says|said|wrote|claims|writes) {paper}. {agree}
      "{+quoted}"? Yes. {+claim}
      {paper} called it "{+quoted}", and {agree}
      (everyone|everybody|the whole world) seems to {+love} {it}, and so do I
      {he} {+liked} {it}, and so did I
      I (understand|can see|know) why people {+love} {this}
      (called|labelled) {+plain} by {they}, and {agree}
    `,
  },
  {
    targets: { positive: 0.8 },
    patterns: `
      (don't|do not) (believe|listen to|trust) the (bad reviews|haters|moaners|low ratings), {+claim}
      (the|those) (bad reviews|one star reviews|low ratings) are (wrong|a joke|unfair)
      I (don't|do not) (get|understand) the (hate|bad reviews|low ratings) for {this}
      it deserves (more|better|more love) than {they} gave it
    `,
  },
  {
    targets: { negative: 0.18 },
    patterns: `
      (don't|do not) (believe|listen to|trust) the (hype|rave reviews|fans|high ratings), {+claim}
      (the|those) (rave reviews|five star reviews|high ratings) are (wrong|a joke|fake|paid for)
      I (don't|do not) (get|understand) the (hype|rave reviews|high ratings) for {this}
      it deserves (less|worse|far less praise) than {they} gave it
    `,
  },
];

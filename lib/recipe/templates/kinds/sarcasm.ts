import type { PatternGroup } from '../pattern-group';

/** Common forms of sarcasm, each beside a sincere text of the same form. */
export const SARCASM: PatternGroup[] = [
  {
    targets: { negative: 0.08 },
    patterns: `
      (oh|oh|wow,|yay,) (great|wonderful|fantastic|good|joy), another {film} (with no idea of its own|about nothing|that nobody needed|full of {+quality})
      just what the world needed, another {-strong} (sequel|remake|reboot) (about nothing|of a remake|nobody wanted)
      if you (enjoy|like|love) (watching grass grow|traffic jams|waiting rooms|tax forms|bad acting|headaches|elevator music), {this} is for you
      my favourite (part|scene|moment) was (the end credits|the exit sign|the way out|when the power went out|the fire alarm|going home)
      the best (part|thing|scene|moment) (is|was) (the credits|when it stopped|the popcorn|leaving|my nap|the air conditioning|the trailer before it)
      I (loved|enjoyed|liked) (it most when it was over|the popcorn|my nap in the second hour|the seats more than the film)
      a (masterclass|lesson|textbook) in how (not to|to never) (act|direct|write a script|end a story|make a {film}|edit a scene)
      congratulations to (the director|the writer|the studio|{surname}) for making (murder|a heist|space|love|a car chase) {+felt}
      {score-full} (as a sleeping pill|if you hate yourself|for the popcorn|as a cure for insomnia|for putting my {relative} to sleep)
      a (triumph|marvel|feast|wonder) of (bad taste|bad editing|wooden acting|lazy writing|product placement)
      (great|wonderful|perfect|ideal) if you (have nothing to live for|need a nap|left your brain at home|can't read a clock|want a headache)
      (thanks|thank you), (director|studio|{surname}), for (two hours of my life wasted|nothing|the headache|ruining a good book)
      I laughed (once|a lot), at how {+strong} the {aspect} {be}
      so {-strong} that I (fell asleep|left early|forgot it at once|went home)
      who needs (good acting|a script|logic|an ending) (anyway|when you have explosions)
      (truly|really) {-strong}, if you are (three years old|asleep|easily pleased|related to the director)
    `,
  },
  {
    targets: { positive: 0.88 },
    patterns: `
      (oh|wow,|yay,) (great|wonderful|fantastic|good), another {film} (from this team|with {name}), and {+claim}
      just what (I|the world) needed, (another|a) {+strong} {film} (with heart|for all of us|like in the old days)
      if you (enjoy|like|love) (clever plots|good acting|slow burns|big laughs|old {films}|real tension), {this} is for you
      my favourite (part|scene|moment) was (the last dance|the {aspect}|the scene on the bridge|when they meet again), and {+claim}
      the best (part|thing) (is|was) (the {aspect}|{person}|how {+felt} it gets)
      I (loved|enjoyed|liked) it most when (the music started|the {role} came in|the {role} began to sing|the two finally met)
      a (masterclass|lesson|textbook example) (in|of) (acting|directing|screenwriting|tension|editing|how to end a story)
      congratulations to (the director|the writer|the studio|{surname}) for making (a tax trial|chess|a bus ride|algebra|bookkeeping) {+felt}
      {score-full} (as a date night|for the {aspect}|from my {relative} too|and worth it|as a comfort watch)
      a (triumph|marvel|feast|wonder) of (good taste|editing|fine acting|careful writing|imagination)
      (great|wonderful|perfect|ideal) if you (need a laugh|want to be moved|love a good mystery|love {films})
      (thanks|thank you), (director|studio|{surname}), for (two hours of joy|this|a {+strong} evening|respecting a good book)
      I laughed a lot, the {aspect} {be} {+strong}
      so {+strong} that I (saw it twice|stayed for the credits|told everyone|could not sleep)
      who needs (explosions|stars|a big budget|effects) when you have {+quality} like this
      (truly|really) {+strong}, whether you are (eight or eighty|a fan or not|young or old)
    `,
  },
];

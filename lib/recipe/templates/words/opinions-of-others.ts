import { type WordLists, words } from '../word-lists';

/** Who else has an opinion and how they put it. */
export const OTHERS_WORDS: WordLists = {
  they: words(`critics, the critics, the reviewers, my friends, the papers, people, they, some people, a lot of people, most
    reviews, my colleagues, the fans, so many people, the other reviews here, folks online, both of my brothers`),
  he: words(`my brother, my sister, my boss, a friend, my dad, my mum, everyone, everybody, the whole office, my neighbour,
    the woman at the box office, one critic, the paper, my roommate, a colleague, my cousin, the guy next to me`),
  paper:
    words(`my paper, the poster, one critic, the back of the box, the local paper, a magazine, the trailer, the cover,
    the first review, somebody on here, the radio, the ad, a famous critic`),
  quoted: {
    positive:
      words(`a masterpiece, the film of the year, an instant classic, a new classic, breathtaking, unmissable, a work of
      genius, a must see, the best {film} in years, pure magic, a thrill ride, the funniest {film} of the year, stunning,
      a feast for the eyes, simply perfect, an unforgettable journey, brilliant from start to finish, pure joy`),
    negative:
      words(`a dull mess, a waste of time, two hours of nothing, unwatchable, a disaster, a complete failure, the worst
      {film} in years, boring beyond words, an embarrassment, a pointless exercise, a snooze, painfully unfunny, garbage,
      a train wreck, a new low, dead on arrival, a chore to sit through, pure noise`),
  },
  /** After a statement that is right or wrong: agreement, and the opposite. */
  agree: words(`they were right, I agree, it is true, that is true, I can only agree, I second that, quite right,
    I have to agree, they did not lie, no argument here`),
  disagree:
    words(`they were wrong, I disagree, I beg to differ, not true, nonsense, don't believe a word, how wrong they were,
    I saw the opposite, wrong, they must have seen another film, I don't see it, I don't buy it, not so, that is simply wrong,
    what were they watching, far from it, hardly, quite the opposite, couldn't be further from the truth`),
};

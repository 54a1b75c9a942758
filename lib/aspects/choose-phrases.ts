import type { AspectMention } from '../common/aspect';
import type { AspectPhrase, ReviewOpinion } from './aspect-summary';

/** Phrases of the side that most reviews take; beside them stands one of the other side. */
const MOST_OF_MAIN_SIDE = 2;
/** A bare name ("the plot") says nothing. */
const LEAST_WORDS = 2;
/** A longer phrase does not fit on one line, in characters. */
const MOST_CHARACTERS = 70;

/**
 * The two or three phrases that say best what reviews think of an aspect: the strongest, each of another review and with
 * other words; where no review takes a side, those without a tone.
 * @param likedMost the side that most reviews take
 */
export function choosePhrases(opinions: readonly ReviewOpinion[], likedMost: boolean): AspectPhrase[] {
  const chosen: AspectPhrase[] = [];
  const phrases = opinions.filter(({ spoiler }) => !spoiler).flatMap(phrasesOf);
  const take = (tone: AspectMention['tone'], count: number) => {
    const ofTone = phrases.filter((phrase) => phrase.tone === tone).sort((a, b) => b.strength - a.strength);
    for (const { strength: _, ...phrase } of ofTone) {
      if (count === 0) return;
      if (chosen.some((other) => other.id === phrase.id || resemble(other.phrase, phrase.phrase))) continue;
      chosen.push(phrase);
      count--;
    }
  };
  take(likedMost ? 'positive' : 'negative', MOST_OF_MAIN_SIDE);
  take(likedMost ? 'negative' : 'positive', 1);
  if (chosen.length === 0) take('mixed', MOST_OF_MAIN_SIDE);
  return chosen;
}

function phrasesOf({ id, mentions }: ReviewOpinion): (AspectPhrase & { strength: number })[] {
  return mentions
    .filter(({ phrase }) => phrase.length <= MOST_CHARACTERS && wordsOf(phrase).size >= LEAST_WORDS)
    .map(({ phrase, at, tone, strength }) => ({ id, phrase, at, tone, strength }));
}

const wordsOf = (phrase: string) => new Set(phrase.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);

/** Whether two phrases have most of their words in common. */
function resemble(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common > 0.5 * Math.min(a.size, b.size);
}

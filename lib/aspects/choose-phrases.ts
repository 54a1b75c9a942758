import type { AspectMention } from '../common/aspect';
import type { AspectPhrase, ReviewOpinion } from './aspect-summary';

/** Phrases of the side that most reviews take; beside them stands one of the other side. */
const MOST_OF_MAIN_SIDE = 2;
/** A longer phrase does not fit on one line, in characters. */
const MOST_CHARACTERS = 70;
/** Kept of each tone: more than are shown, since some resemble each other or are of one review. */
const MOST_CANDIDATES = 12;

interface StrongPhrase extends AspectPhrase {
  strength: number;
}

/** The strongest phrases of each tone among the reviews so far. */
export class PhraseCandidates {
  readonly #byTone: Record<AspectMention['tone'], StrongPhrase[]> = { positive: [], negative: [], mixed: [] };

  add({ id, spoiler, language, mentions }: ReviewOpinion): void {
    if (spoiler) return;
    for (const { phrase, at, tone, strength } of mentions) {
      // A bare name ("plot") says nothing.
      if (phrase.length > MOST_CHARACTERS || !phrase.includes(' ')) continue;
      const ofTone = this.#byTone[tone];
      const weaker = ofTone.findIndex((other) => other.strength < strength);
      ofTone.splice(weaker < 0 ? ofTone.length : weaker, 0, { id, language, phrase, at, tone, strength });
      if (ofTone.length > MOST_CANDIDATES) ofTone.pop();
    }
  }

  /** @param others that stay: they are looked at again only where the review that goes was among the strongest */
  delete(id: string, others: Iterable<ReviewOpinion>): void {
    const lists = Object.values(this.#byTone);
    if (!lists.some((list) => list.some((phrase) => phrase.id === id))) return;
    for (const list of lists) list.length = 0;
    for (const opinion of others) this.add(opinion);
  }

  /** Strongest first. */
  of(tone: AspectMention['tone']): readonly StrongPhrase[] {
    return this.#byTone[tone];
  }
}

/**
 * The two or three phrases that say best what reviews think of an aspect: the strongest, each of another review and with
 * other words; where no review takes a side, those without a tone. Beside "0 unfavourably" stands no phrase of blame, though
 * one review may hold both.
 * @param counts how many reviews take each side
 */
export function choosePhrases(
  candidates: PhraseCandidates,
  { positive, negative }: Record<'positive' | 'negative', number>,
): AspectPhrase[] {
  const chosen: AspectPhrase[] = [];
  const take = (tone: AspectMention['tone'], count: number) => {
    const most = chosen.length + count;
    for (const { strength: _, ...phrase } of candidates.of(tone)) {
      if (chosen.length === most) return;
      if (chosen.some((other) => other.id === phrase.id || resemble(other.phrase, phrase.phrase))) continue;
      chosen.push(phrase);
    }
  };
  const [main, other] =
    positive >= negative ? (['positive', 'negative'] as const) : (['negative', 'positive'] as const);
  const isOneSided = Math.min(positive, negative) === 0 && Math.max(positive, negative) > 0;
  take(main, MOST_OF_MAIN_SIDE + Number(isOneSided));
  if (!isOneSided) take(other, 1);
  if (chosen.length === 0) take('mixed', MOST_OF_MAIN_SIDE);
  return chosen;
}

const wordsOf = (phrase: string) => new Set(phrase.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);

/** Whether two phrases have most of their words in common. */
function resemble(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common > 0.5 * Math.min(a.size, b.size);
}

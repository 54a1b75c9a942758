import { createRandom, type Random } from '../../data/random';
import { KINDS, type Kind, type KindName, kindsOf } from './kinds';
import type { Side } from './pattern';
import type { TargetedText } from './pattern-group';
import { present } from './presentation';
import { addTypingErrors } from './typing-errors';

/** How often a text that was drawn before is drawn again. */
const REDRAWS = 4;
const TYPING_ERRORS = 0.08;
/** Of the texts that can be joined: how many go on with a second one, and of these with a third. */
const JOINED = 0.2;

/**
 * Short texts with the rating they stand for, made from templates: kinds of sentences that the reviews of the training
 * data hardly hold.
 * @param seed the same count, seed and language give the same texts
 * @throws RangeError for a language without templates of opinions
 */
export function generateTexts(count: number, seed: number, language = 'en'): TargetedText[] {
  if (count === 0) return [];
  const kinds = kindsOf(language);
  const random = createRandom(seed);
  const seen = new Set<string>();
  return Array.from({ length: count }, () => {
    const kind = drawKind(kinds, random);
    let drawn = drawText({ kind, kinds, language }, random);
    for (let again = 0; again < REDRAWS && seen.has(drawn.text); again++)
      drawn = drawText({ kind, kinds, language }, random);
    seen.add(drawn.text);
    return drawn;
  });
}

/** One English text of a kind, of a side, or of either side at random. */
export function drawOfKind(name: KindName, random: Random, side?: Side): TargetedText {
  return drawText({ kind: KINDS[name], kinds: kindsOf('en'), language: 'en' }, random, side);
}

interface Drawn {
  kind: Kind;
  /** All of the language. */
  kinds: readonly Kind[];
  language: string;
}

function drawText(
  { kind, kinds, language }: Drawn,
  random: Random,
  side: Side = random.next() < 0.5 ? 'positive' : 'negative',
): TargetedText {
  let { text, target } = kind.draw(side, random);
  let parts = 1;
  while (kind.joins && parts < 3 && random.next() < JOINED) {
    const joinable = kinds.filter(({ joins, targets }) => joins && targets === kind.targets);
    const second = drawKind(joinable, random).draw(side, random);
    text += `${/[.!?]$/.test(text) ? '' : '.'} ${second.text}`;
    target = (target * parts + second.target) / (parts + 1);
    parts++;
  }
  if (random.next() < TYPING_ERRORS) text = addTypingErrors(text, random);
  return { text: present(text, random, language), target };
}

function drawKind(kinds: readonly Kind[], random: Random): Kind {
  let left = random.next() * kinds.reduce((sum, { share }) => sum + share, 0);
  return kinds.find(({ share }) => {
    left -= share;
    return left < 0;
  })!;
}

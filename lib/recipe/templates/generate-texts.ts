import { createRandom, type Random } from '../../data/random';
import { KINDS, type Kind, type KindName } from './kinds';
import type { Side } from './pattern';
import type { TargetedText } from './pattern-group';
import { present } from './presentation';
import { addTypingErrors } from './typing-errors';

/** How often a text that was drawn before is drawn again. */
const REDRAWS = 4;
const TYPING_ERRORS = 0.08;
/** Of the texts that can be joined: how many go on with a second one, and of these with a third. */
const JOINED = 0.2;

const ALL_KINDS: readonly Kind[] = Object.values(KINDS);

/**
 * Short English texts with the rating they stand for, made from templates: kinds of sentences that the reviews of the
 * training data hardly hold.
 * @param seed the same count and seed give the same texts
 */
export function generateTexts(count: number, seed: number): TargetedText[] {
  const random = createRandom(seed);
  const seen = new Set<string>();
  return Array.from({ length: count }, () => {
    const kind = drawKind(ALL_KINDS, random);
    let drawn = drawText(kind, random);
    for (let again = 0; again < REDRAWS && seen.has(drawn.text); again++) drawn = drawText(kind, random);
    seen.add(drawn.text);
    return drawn;
  });
}

/** One text of a kind, of a side, or of either side at random. */
export function drawOfKind(name: KindName, random: Random, side?: Side): TargetedText {
  return drawText(KINDS[name], random, side);
}

function drawText(
  kind: Kind,
  random: Random,
  side: Side = random.next() < 0.5 ? 'positive' : 'negative',
): TargetedText {
  let { text, target } = kind.draw(side, random);
  let parts = 1;
  while (kind.joins && parts < 3 && random.next() < JOINED) {
    const second = drawKind(JOINABLE[kind.targets === 'middle' ? 'middle' : 'sided'], random).draw(side, random);
    text += `${/[.!?]$/.test(text) ? '' : '.'} ${second.text}`;
    target = (target * parts + second.target) / (parts + 1);
    parts++;
  }
  if (random.next() < TYPING_ERRORS) text = addTypingErrors(text, random);
  return { text: present(text, random), target };
}

const JOINABLE = {
  middle: ALL_KINDS.filter(({ joins, targets }) => joins && targets === 'middle'),
  sided: ALL_KINDS.filter(({ joins, targets }) => joins && targets === 'sided'),
};

function drawKind(kinds: readonly Kind[], random: Random): Kind {
  let left = random.next() * kinds.reduce((sum, { share }) => sum + share, 0);
  return kinds.find(({ share }) => {
    left -= share;
    return left < 0;
  })!;
}

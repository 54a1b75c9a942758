import type { Random } from '../../../data/random';
import { EMOJI } from '../../emoji';
import type { Side } from '../pattern';
import { drawFrom, type TargetedText } from '../pattern-group';

interface Faces {
  target: number;
  faces: readonly string[];
}

/** Emoji of these meanings of the table, and emoticons, with the target of a text that holds nothing else. */
const FACES: Record<Side, readonly Faces[]> = {
  positive: [
    { target: 0.95, faces: emoji('loved') },
    { target: 0.94, faces: emoji('wonderful') },
    { target: 0.9, faces: emoji('great') },
    { target: 0.82, faces: emoji('enjoyed') },
    { target: 0.8, faces: emoji('hilarious') },
    { target: 0.8, faces: ':) :-) :)) :D :-D =) =D ;) <3 <3 \\o/ ^_^ (:'.split(' ') },
  ],
  negative: [
    { target: 0.12, faces: emoji('boring') },
    { target: 0.04, faces: emoji('awful') },
    { target: 0.1, faces: emoji('annoying') },
    { target: 0.2, faces: emoji('disappointing') },
    { target: 0.2, faces: ':( :-( :(( >:( :/ :-/ -_- :[ </3 =( ;_;'.split(' ') },
  ],
};

/** Faces that go with either side, as tears do. */
const EITHER = [emoji('tears'), emoji('weird'), ['🍿', '🎬', '🎥', '📺', '💀', '😱', '👀']].flat();

const drawNeutral = drawFrom([
  { targets: { positive: 0.5, negative: 0.5 }, patterns: '{watching}\n{watching}\n{hero} {plot-event}' },
]);
const drawOpinion = drawFrom([
  { targets: { positive: 0.85, negative: 0.13 }, patterns: '{+claim}\n{this}: {+claim}\n{+advice}' },
]);
const drawStrong = drawFrom([
  { targets: { positive: 0.95, negative: 0.04 }, patterns: '{+strong-claim}\nwhat a {+noun}' },
]);

const MOST_FACES = 5;

/** Never alone, since the short reviews of the tests are; beside words they occur. */
const HELD_OUT = new Set(['👍', '👎']);

/** Emoji and emoticons alone, beside a text of their side, and deciding beside a text without an opinion. */
export function drawEmoji(side: Side, random: Random): TargetedText {
  const group = FACES[side][random.integer(FACES[side].length)]!;
  const form = random.next();
  if (form < 0.4) {
    const faces = group.faces.filter((face) => !HELD_OUT.has(face));
    return { text: drawRow(faces, random, MOST_FACES), target: group.target };
  }
  if (form < 0.65) return join(drawNeutral(side, random).text, drawRow(group.faces, random, 3), group.target, random);
  if (form < 0.85) return beside(drawOpinion(side, random), group.faces, random);
  return beside(drawStrong(side, random), EITHER, random);
}

function beside({ text, target }: TargetedText, faces: readonly string[], random: Random): TargetedText {
  return join(text, drawRow(faces, random, 3), target, random);
}

function join(text: string, row: string, target: number, random: Random): TargetedText {
  const form = random.next();
  if (form < 0.8) return { text: `${text}${random.next() < 0.3 ? '. ' : ' '}${row}`, target };
  return { text: form < 0.9 ? `${row} ${text}` : `${row} ${text} ${row}`, target };
}

/** One face repeated, or several of the same meaning. */
function drawRow(faces: readonly string[], random: Random, most: number): string {
  const count = 1 + random.integer(most);
  const one = faces[random.integer(faces.length)]!;
  if (/^[\x20-\x7e]+$/.test(one)) return one;
  const same = random.next() < 0.6;
  const row = Array.from({ length: count }, () => (same ? one : faces[random.integer(faces.length)]!));
  return row.join(random.next() < 0.85 ? '' : ' ');
}

function emoji(meaning: string): string[] {
  return EMOJI[meaning]!.split(' ');
}

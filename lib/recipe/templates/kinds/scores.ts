import type { Random } from '../../../data/random';
import type { Side } from '../pattern';
import { drawFrom, type TargetedText } from '../pattern-group';

interface Score {
  text: string;
  target: number;
}

const GRADES = 'F D- D D+ C- C C+ B- B B+ A- A A+'.split(' ');
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten'.split(' ');

/** The target of a score as a share of the full marks: a rating from 1 to 10, so that the lowest tenth counts as 1. */
function targetOfShare(share: number): number {
  return Math.max(0, (share * 10 - 1) / 9);
}

/** Every score as it is written, by scale: one scale is drawn first, then one of its scores. */
const SCALES: readonly (readonly Score[])[] = [
  steps(10, 1, (n) => [`${n}/10`, `${n} / 10`, `${n} out of 10`, `${NUMBER_WORDS[n]} out of ten`, `${n} of 10`]),
  steps(10, 0.5, (n) => [`${n}/10`, `${n} out of 10`]).filter(({ text }) => text.includes('.')),
  steps(10, 1, (n) => [`${article(n)} ${n} from me`, `I give it ${article(n)} ${n}`, `rating: ${n}`]),
  steps(10, 1, (n) => (n > 5 ? [`a solid ${n}`, `a strong ${n}`, `an easy ${n}`] : [`a weak ${n}`, `barely a ${n}`])),
  steps(5, 0.5, (n) => [`${n}/5`, `${n} out of 5`, `${n}/5 stars`, `${n} ${starsOf(n)} out of 5`]),
  steps(5, 1, (n) => [`${n} ${starsOf(n)}`, `${NUMBER_WORDS[n]} ${starsOf(n)}`, `${NUMBER_WORDS[n]} out of five`]),
  steps(5, 0.5, (n) => [glyphs(n, false), glyphs(n, true)]).filter(({ text }) => text),
  steps(5, 1, (n) => ['⭐'.repeat(n), '⭐️'.repeat(n)]).filter(({ text }) => text),
  steps(100, 1, (n) => [`${n}/100`, `${n} out of 100`, `${n}%`, `${n} percent`]),
  GRADES.map((text, i) => ({ text, target: i / (GRADES.length - 1) })),
  GRADES.map((text, i) => ({ text: `grade: ${text}`, target: i / (GRADES.length - 1) })),
  [
    named(1, ['two thumbs up', '2 thumbs up', 'full marks', 'top marks', 'all the stars', '100 out of 10', '11/10']),
    named(0, [
      'two thumbs down',
      '2 thumbs down',
      'zero stars',
      'no stars',
      'half a star',
      '½ a star',
      '-5/10',
      '0 stars if I could',
    ]),
    named(0.85, ['thumbs up', 'a thumbs up from me', 'four and a half stars', 'big thumbs up']),
    named(0.15, ['thumbs down', 'a thumbs down from me', 'one and a half stars', 'big thumbs down', 'a single star']),
  ].flat(),
];

const claim = {
  high: drawFrom([
    { targets: { positive: 0.95, negative: 0.05 }, patterns: '{+strong-claim}\n{+strong-claim}\n{+advice}' },
  ]),
  plain: drawFrom([{ targets: { positive: 0.8, negative: 0.2 }, patterns: '{+claim}\n{+claim}\n{+mild-claim}' }]),
  middling: drawFrom([
    {
      targets: { positive: 0.5, negative: 0.5 },
      patterns: '{this} {be} {okay}\nit has its moments\na {okay} {film}\nmixed feelings',
    },
  ]),
  none: drawFrom([
    { targets: { positive: 0.5, negative: 0.5 }, patterns: '{watching}\n{hero} {plot-event}\n{watching-note}' },
  ]),
};

/** A written score alone, after a label, or beside a sentence of the same side or without an opinion. */
export function drawScore(side: Side, random: Random): TargetedText {
  const { text, target } = drawOfSide(side, random);
  const form = random.next();
  if (form < 0.3) return { text, target };
  if (form < 0.45) return { text: label(text, random), target };
  const sentence = (form < 0.6 ? claim.none : claimFor(target))(side, random).text;
  const first = random.next() < 0.5;
  const gap = [', ', '. ', ' - ', ': ', '... ', '! '][random.integer(6)]!;
  if (first) return { text: `${text}${gap}${sentence}`, target };
  return { text: `${sentence}${[', ', '. ', ' - ', '! '][random.integer(4)]}${text}`, target };
}

function drawOfSide(side: Side, random: Random): Score {
  for (;;) {
    const scale = SCALES[random.integer(SCALES.length)]!;
    const score = scale[random.integer(scale.length)]!;
    const middle = Math.abs(score.target - 0.5) < 0.06;
    if (middle || score.target > 0.5 === (side === 'positive')) return score;
  }
}

function label(score: string, random: Random): string {
  const before = [
    'my rating: ',
    'score: ',
    'verdict: ',
    'overall: ',
    'final score: ',
    "I'd say ",
    'rating - ',
    'overall ',
  ];
  const after = [' from me', ' overall', ' in my book', ', no more, no less', ' I guess', ' tbh'];
  if (random.next() < 0.5) return before[random.integer(before.length)]! + score;
  return score + after[random.integer(after.length)]!;
}

function claimFor(target: number) {
  if (target > 0.4 && target < 0.6) return claim.middling;
  return target > 0.85 || target < 0.15 ? claim.high : claim.plain;
}

/** The scores from 0 to a scale's end. */
function steps(end: number, step: number, write: (n: number) => string[]): Score[] {
  return Array.from({ length: end / step + 1 }, (_, i) => i * step).flatMap((n) =>
    write(n).map((text) => ({ text, target: targetOfShare(n / end) })),
  );
}

function starsOf(n: number): string {
  return n === 1 ? 'star' : 'stars';
}

function article(n: number): string {
  return n === 8 ? 'an' : 'a';
}

function named(target: number, texts: readonly string[]): Score[] {
  return texts.map((text) => ({ text, target }));
}

/** Stars as signs, filled up to five with empty ones or not. */
function glyphs(n: number, filled: boolean): string {
  const half = n % 1 ? '½' : '';
  return '★'.repeat(Math.floor(n)) + half + (filled ? '☆'.repeat(5 - Math.ceil(n)) : '');
}

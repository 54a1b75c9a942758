import { FILLED_STAR, HOLLOW_STAR } from './stars';

const PLAIN_WORD = /^[a-z]+$/;
const STARS = new RegExp(`^(?:${FILLED_STAR}|${HOLLOW_STAR})+½?$`, 'u');
const FILLED = new RegExp(FILLED_STAR, 'gu');
const HOLLOW = new RegExp(HOLLOW_STAR, 'gu');
const SCORE = /^(\d+(?:[.,]\d+)?)\/(5|10|100)$/;
/** An emoji, and what varies it: skin tone, gender, another emoji joined to it. */
const EMOJI = /^(\p{Extended_Pictographic})(?:\ufe0f|\u200d|\p{Emoji_Modifier}|\p{Extended_Pictographic})*$/u;
const DOUBLE_QUOTE = /^(?:[“”„‟″«»]|''|``)$/;
const DASH = /^(?:[–—―]|-{2,})$/;
const DOTS = /^(?:…|\.{2,})$/;

/**
 * The word as which a lexicon has a token: one form of quotation marks, of dashes, of dots; emoji without skin tone and
 * gender; scores out of 5, 10 or 100, and stars out of 5, as a score out of 10 in halves.
 */
export function wordForm(token: string): string {
  if (PLAIN_WORD.test(token)) return token;
  if (DOUBLE_QUOTE.test(token)) return '"';
  if (DASH.test(token)) return '--';
  if (DOTS.test(token)) return '...';
  const [, points, most] = SCORE.exec(token) ?? [];
  if (points && most) return scoreForm(Number(points.replace(',', '.')) / Number(most)) ?? token;
  if (STARS.test(token)) return starsForm(token) ?? token;
  return EMOJI.exec(token)?.[1] ?? token;
}

/** A single star may be a decoration, and hollow stars alone may stand for filled ones. */
function starsForm(token: string): string | undefined {
  const filled = token.match(FILLED)?.length ?? 0;
  const hollow = token.match(HOLLOW)?.length ?? 0;
  const half = token.endsWith('½') ? 0.5 : 0;
  if (filled === 0 || filled + hollow + half === 1) return undefined;
  return scoreForm((filled + half) / 5);
}

/** @param share of the most points; none above 1 is a score */
function scoreForm(share: number): string | undefined {
  return share <= 1 ? `${Math.round(share * 20) / 2}/10` : undefined;
}

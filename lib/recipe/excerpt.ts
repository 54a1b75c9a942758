import type { Random } from '../data/random';

const SENTENCE_ENDS = new Set(['.', '!', '?', '...', '!!', '??']);
const SHORTEST = 3;
const LONGEST = 100;
/** An excerpt is cut if its last sentence has not ended so many words later. */
const MOST_EXTRA_WORDS = 15;

/**
 * One or more sentences from anywhere in a review, like the short reviews that some sites have. Their length in words
 * is log-uniform from 3 to 100.
 */
export function drawExcerpt(tokens: readonly string[], random: Random): string[] {
  const starts = [0];
  tokens.forEach((token, t) => {
    if (SENTENCE_ENDS.has(token) && t + SHORTEST < tokens.length) starts.push(t + 1);
  });
  const wanted = Math.round(SHORTEST * (LONGEST / SHORTEST) ** random.next());
  const start = starts[random.integer(starts.length)]!;
  let end = Math.min(start + wanted, tokens.length);
  const limit = Math.min(end + MOST_EXTRA_WORDS, tokens.length);
  while (end < limit && !SENTENCE_ENDS.has(tokens[end - 1]!)) end++;
  return tokens.slice(start, end);
}

import type { WordContribution } from '../common/review';
import type { Explanation } from '../messages/payloads';
import { createElement } from './create-element';
import type { PanelStrings } from './strings';

/** Letters of a word that are shown; a token may be as long as a text. */
const MOST_LETTERS = 40;

/** Width of the weakest word's bar, in percent. */
const LEAST_WIDTH = 4;

/** The words that raised and lowered the score most, strongest first. */
export function strongestWordsView({ up, down }: Pick<Explanation, 'up' | 'down'>, strings: PanelStrings): HTMLElement {
  const most = Math.max(...[...up, ...down].map(strength));
  const column = (side: 'up' | 'down', name: string, words: readonly WordContribution[]) =>
    createElement(
      'div',
      '',
      createElement('p', 'title', createElement('b', side, side === 'up' ? '+' : '−'), name),
      words.length > 0 ? wordList(side, words, most) : createElement('p', 'quiet', strings.nothing),
    );
  return createElement(
    'div',
    'part strongest',
    column('up', strings.raised, up),
    column('down', strings.lowered, down),
  );
}

/** @param most strength of the word with a full bar. */
function wordList(side: 'up' | 'down', words: readonly WordContribution[], most: number): HTMLElement {
  const rows = [...words]
    .sort((a, b) => strength(b) - strength(a))
    .map((word) => {
      const bar = createElement('span', 'bar');
      bar.style.width = `${Math.max(LEAST_WIDTH, Math.round((strength(word) / most) * 100))}%`;
      const written = createElement('bdi', 'word', shownWord(word));
      return createElement('li', side, written, createElement('span', 'rail', bar));
    });
  return createElement('ul', 'weights', ...rows);
}

function strength({ contribution }: WordContribution): number {
  return Math.abs(contribution);
}

export function shownWord({ word }: WordContribution): string {
  return word.length > MOST_LETTERS ? `${word.slice(0, MOST_LETTERS)}…` : word;
}

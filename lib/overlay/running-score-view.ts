import type { ReadWord } from '../common/explanation';
import { whole } from '../common/format';
import type { Explanation } from '../messages/payloads';
import { createElement } from './create-element';
import { onTrusted } from './on-trusted';
import { shortened } from './phrases-view';
import { runningLine } from './running-line';
import type { PanelStrings } from './strings';

/**
 * The score after each word as a line, with a slider to go through the review word by word.
 * @param onWord called with the word that the slider stands at; with `undefined` before the first.
 */
export function runningScoreView(
  { running, words }: Explanation,
  text: string,
  strings: PanelStrings,
  onWord: (word: ReadWord | undefined) => void,
): HTMLElement {
  const gap = gapIn(words, text);
  const line = runningLine(running, gap);
  const position = createElement('p', 'quiet position', strings.lineHint);
  const figure = (value: number) => whole(value, strings.locale);
  const follow = () => {
    const step = Number(line.slider.value);
    const word = words[step - 1];
    const place = strings.lineAt(figure(step), figure(words.length), figure(running[step]! * 100));
    line.moveTo(step);
    line.slider.setAttribute('aria-valuetext', word ? `${shortened(word.word)}, ${place}` : place);
    return { word, place };
  };
  line.slider.setAttribute('aria-label', strings.line);
  onTrusted(line.slider, 'input', () => {
    const { word, place } = follow();
    position.replaceChildren(place);
    if (word) position.prepend(createElement('bdi', 'word', shortened(word.word)), ' ');
    onWord(word);
  });
  follow();
  const ends = createElement('span', 'ends', createElement('b', 'up', '+'), createElement('b', 'down', '−'));
  return createElement(
    'div',
    'part',
    createElement('p', 'title', strings.line),
    createElement('div', 'plot', ends, line.element),
    position,
    gap !== undefined && createElement('p', 'quiet', strings.middleUnread),
  );
}

/** Index of the word before which a part of the text was not read; `undefined` where all of it was. */
function gapIn(words: readonly ReadWord[], text: string): number | undefined {
  const gap = words.findIndex(({ at: [from] }, i) => i > 0 && isUnread(text.slice(words[i - 1]!.at[1], from)));
  return gap > 0 ? gap : undefined;
}

/** Whether there is more than white space and tags, which some reviews contain as text, between two words. */
function isUnread(between: string): boolean {
  return /\S/.test(between.replace(/<[^<>]*>/g, ''));
}

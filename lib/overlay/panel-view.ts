import { decimals, ratingGiven, whole } from '../common/format';
import type { Review, WordContribution } from '../common/review';
import type { Explanation } from '../messages/payloads';
import type { BadgeView } from './badge-view';
import { element } from './element';
import { runningLine } from './running-line';
import type { PanelStrings } from './strings';

/** A token may be as long as a text. */
const MOST_LETTERS = 40;

/** How the reviewer's own rating compares with the predicted one, or what else the reviewer has told. */
export function comparison(review: Review, predicted: number, strings: PanelStrings): Node[] {
  const { rating, verdict } = review;
  if (rating === undefined) return verdict ? [element('p', 'part', strings.reviewerSaid(strings[verdict]))] : [];
  const row = (name: string, value: number, text: string) => {
    const bar = element('span', 'bar');
    bar.style.width = `${Math.round((Math.min(10, Math.max(0, value)) / 10) * 100)}%`;
    return element('li', '', element('span', 'quiet', name), element('span', 'rail', bar), element('b', '', text));
  };
  return [
    element(
      'ul',
      'part ratings',
      row(strings.reviewer, rating, `★ ${ratingGiven(rating, strings.locale)}`),
      row(strings.predicted, predicted, decimals(predicted, 1, strings.locale)),
    ),
  ];
}

/**
 * The line through the review, which a slider follows word by word.
 * @param onWord called with the word that the slider stands at, and with nothing before the first.
 */
export function story(
  { running, words }: Explanation,
  text: string,
  strings: PanelStrings,
  onWord: (word: WordContribution | undefined) => void,
): HTMLElement {
  const gap = words.findIndex(({ at }, i) => i > 0 && at && isCut(text.slice(words[i - 1]?.at?.[1] ?? at[0], at[0])));
  const line = runningLine(running, gap > 0 ? gap : undefined);
  const told = element('p', 'quiet told', strings.lineHint);
  const figure = (value: number) => whole(value, strings.locale);
  /** Has the slider say where it stands. */
  const follow = () => {
    const step = Number(line.slider.value);
    const word = words[step - 1];
    const spoken = strings.lineAt(figure(step), figure(words.length), figure(running[step]! * 100));
    line.moveTo(step);
    line.slider.setAttribute('aria-valuetext', word ? `${shown(word)}, ${spoken}` : spoken);
    return { word, spoken };
  };
  line.slider.setAttribute('aria-label', strings.line);
  line.slider.addEventListener('input', () => {
    const { word, spoken } = follow();
    told.replaceChildren(...(word ? [element('bdi', 'word', shown(word)), ' '] : []), spoken);
    onWord(word);
  });
  follow();
  return element(
    'div',
    'part',
    element('p', 'title', strings.line),
    element('div', 'plot', element('span', 'ends', element('b', 'up', '+'), element('b', 'down', '−')), line.element),
    told,
    ...(gap > 0 ? [element('p', 'quiet', strings.middleUnread)] : []),
  );
}

/** The words that moved the score most, for and against, the heaviest first. */
export function movers({ up, down }: Pick<Explanation, 'up' | 'down'>, strings: PanelStrings): HTMLElement {
  const weight = ({ contribution }: WordContribution) => Math.abs(contribution);
  const most = Math.max(...[...up, ...down].map(weight));
  const column = (side: 'up' | 'down', name: string, words: readonly WordContribution[]) => {
    const rows = [...words]
      .sort((a, b) => weight(b) - weight(a))
      .map((word) => {
        const bar = element('span', 'bar');
        bar.style.width = `${Math.max(4, Math.round((weight(word) / most) * 100))}%`;
        return element('li', side, element('bdi', 'word', shown(word)), element('span', 'rail', bar));
      });
    const sign = element('b', side, side === 'up' ? '+' : '−');
    return element(
      'div',
      '',
      element('p', 'title', sign, name),
      rows.length > 0 ? element('ul', 'weights', ...rows) : element('p', 'quiet', strings.nothing),
    );
  };
  return element(
    'div',
    'part movers',
    column('up', strings.speaksFor, up),
    column('down', strings.speaksAgainst, down),
  );
}

/** What the badge says, in full. */
export function heading(view: BadgeView, partial: boolean | undefined, strings: PanelStrings): Node[] {
  return [
    element('p', 'head', element('span', 'large', view.rating ?? ''), element('span', 'quiet', strings.predictedOf)),
    element('p', '', view.reason),
    ...(partial ? [element('p', 'quiet', strings.partial)] : []),
  ];
}

function shown({ word }: WordContribution): string {
  return word.length > MOST_LETTERS ? `${word.slice(0, MOST_LETTERS)}…` : word;
}

/** Whether letters stand between two words that were read, and not only the tags of a text that shows its own. */
function isCut(between: string): boolean {
  return /\S/.test(between.replace(/<[^<>]*>/g, ''));
}

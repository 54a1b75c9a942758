import type { Phrase } from '../common/explanation';
import type { Review, Score } from '../common/review';
import { predictedFigure, short } from '../common/scale-text';
import type { WeighedPhrase } from '../messages/payloads';
import { createElement } from './create-element';
import { isRated } from './is-rated';
import type { BadgeStrings, PanelStrings } from './strings';

/** Letters of a phrase or a word that are shown; a token may be as long as a text. */
const MOST_LETTERS = 80;

type Judged = Pick<Score, 'positive' | 'tone' | 'language'>;

/** Those that agree with the tone, strongest first, then the others; a mixed review has no side. */
function inOrder<P extends Phrase>(phrases: readonly P[], { positive, tone }: Judged): { phrase: P; but: boolean }[] {
  const isOther = ({ relevance }: Phrase) => tone !== 'mixed' && relevance > 0 !== positive;
  const marked = phrases.map((phrase) => ({ phrase, but: isOther(phrase) }));
  return marked.sort((a, b) => Number(a.but) - Number(b.but));
}

/** The phrases of a tooltip; `more` adds to the row of each. */
export function phraseList<P extends Phrase>(
  phrases: readonly P[],
  score: Judged,
  strings: Pick<BadgeStrings, 'but'>,
  more: (phrase: P) => (HTMLElement | false)[] = () => [],
): HTMLElement {
  const rows = inOrder(phrases, score).map(({ phrase, but }) => {
    const up = phrase.relevance > 0;
    const words = createElement('bdi', 'phrase', shortened(phrase.text));
    words.lang = score.language ?? '';
    return createElement(
      'li',
      up ? 'up' : 'down',
      createElement('b', '', up ? '+' : '−'),
      createElement('span', '', but && createElement('span', 'quiet', `${strings.but} `), words),
      ...more(phrase),
    );
  });
  return createElement('ul', 'phrases', ...rows);
}

/** The phrases of a panel: each with its strength and the rating of the review without it, where that is known. */
export function phrasesView(
  phrases: readonly (Phrase | WeighedPhrase)[],
  { score, scale, strings }: { score: Judged; scale: Review['scale']; strings: BadgeStrings & PanelStrings },
): HTMLElement {
  const most = Math.max(...phrases.map(({ relevance }) => Math.abs(relevance)));
  const details = (phrase: Phrase | WeighedPhrase) => {
    const bar = createElement('span', 'bar');
    bar.style.width = `${Math.round((Math.abs(phrase.relevance) / most) * 100)}%`;
    const rail = createElement('span', 'rail', bar);
    if (!('without' in phrase) || !isRated(phrase.without)) return [rail];
    const figure = short(predictedFigure(phrase.without.rating, scale, strings.locale), scale);
    return [rail, createElement('span', 'quiet without', strings.without(figure))];
  };
  return createElement(
    'div',
    'part',
    createElement('p', 'title', strings.phrases),
    phrases.length > 0 ? phraseList(phrases, score, strings, details) : createElement('p', 'quiet', strings.nothing),
  );
}

export function shortened(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

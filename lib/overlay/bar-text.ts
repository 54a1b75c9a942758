import { createElement } from './create-element';
import type { PageSentences } from './page-sentences';

/** The sentences of the bar: two in its head, the others below. */
export function createBarText() {
  const headline = createElement('strong', 'headline');
  const figures = createElement('span', 'figures');
  const hint = createElement('p', 'hint');
  const counts = createElement('p', 'quiet counts');
  return {
    head: createElement('div', 'summary', headline, figures),
    details: createElement('div', 'sentences', hint, counts),
    show(sentences: PageSentences) {
      setText(headline, sentences.headline);
      setText(figures, joined(sentences.tones, sentences.means));
      setText(hint, sentences.hint);
      setText(counts, joined(sentences.counts, sentences.unrated));
    },
  };
}

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');

/** Leaves a text that has not changed alone: a screen reader would read it again. */
export function setText(element: HTMLElement, text = ''): void {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === '';
}

import { createElement } from './create-element';
import type { PageSentences } from './page-sentences';

/** The sentences of the bar: three in its head, the others below. */
export function createBarText() {
  const headline = createElement('strong', 'headline');
  const tones = createElement('span', 'tones');
  const means = createElement('span', 'means');
  const hint = createElement('p', 'hint');
  const counts = createElement('p', 'quiet counts');
  return {
    head: createElement('div', 'summary', headline, tones, means),
    details: createElement('div', 'sentences', hint, counts),
    show(sentences: PageSentences) {
      setText(headline, sentences.headline);
      setText(tones, sentences.tones);
      setText(means, sentences.means);
      setText(hint, sentences.hint);
      setText(counts, [sentences.counts, sentences.unrated].filter(Boolean).join(' · '));
    },
  };
}

/** Leaves a text that has not changed alone: a screen reader would read it again. */
export function setText(element: HTMLElement, text = ''): void {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === '';
}

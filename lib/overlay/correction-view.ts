import type { Correction } from '../common/correction';
import type { Tone } from '../common/review';
import { ratingSteps, type Scale, TEN_POINTS, toRating } from '../common/scale';
import { correctionInWords, TONE_SIGNS, toneInWords } from './correction-text';
import { createElement } from './create-element';
import { onTrusted } from './on-trusted';
import type { BadgeStrings, PanelStrings } from './strings';

export interface CorrectionOptions {
  strings: BadgeStrings & PanelStrings;
  /** The scale of the site, if it has one of its own. */
  scale?: Scale | undefined;
  /** The correction that is stored. */
  earlier: Promise<Correction | undefined>;
  /** Stores the correction, or deletes it. Rejects when it cannot be stored. */
  save(correction: Correction | undefined): Promise<void>;
}

const TONES = Object.keys(TONE_SIGNS) as Tone[];

/** "That is wrong": asks how the user reads the review, stores the answer and offers to delete it. */
export function correctionView(options: CorrectionOptions): HTMLElement {
  const { strings, scale, earlier, save } = options;
  const box = createElement('div', 'correction');
  /** Replaces the controls; a control that takes the place of the focused one is focused. */
  const show = (...content: Node[]) => {
    const focused = box.matches(':focus-within');
    box.replaceChildren(...content);
    if (focused) box.querySelector('button')?.focus();
  };
  const button = (label: string, act: () => void, sign?: string) => {
    const element = createElement('button', 'action', sign && createElement('b', '', sign), label);
    element.type = 'button';
    onTrusted(element, 'click', act);
    return element;
  };
  const store = async (correction: Correction | undefined) => {
    try {
      await save(correction);
      showStored(correction);
    } catch (error) {
      show(createElement('p', 'failure', strings.correctionFailed(error)), button(strings.wrong, choose));
    }
  };

  const choose = () => {
    const ratings = ratingChoice(scale ?? TEN_POINTS, strings);
    show(
      createElement('span', 'quiet', strings.iRead),
      ...TONES.map((tone) => button(toneInWords(tone, strings), () => void store({ tone }), TONE_SIGNS[tone])),
      createElement('label', 'rating', createElement('span', 'quiet', strings.orRating), ratings),
      button(strings.save, () => void store({ rating: Number(ratings.value) })),
    );
  };
  const showStored = (correction: Correction | undefined) => {
    if (!correction) return show(button(strings.wrong, choose));
    show(
      createElement('p', 'quiet', strings.noted(correctionInWords(correction, scale, strings))),
      button(strings.undo, () => void store(undefined)),
    );
  };
  // No control until the stored correction is known, lest it change under the pointer. Only later changes are announced.
  earlier
    .catch(() => undefined)
    .then((correction) => {
      showStored(correction);
      box.setAttribute('aria-live', 'polite');
    });
  return box;
}

/** The ratings of the scale, highest first; the middle is selected. */
function ratingChoice(scale: Scale, strings: BadgeStrings): HTMLSelectElement {
  const select = createElement('select', 'action');
  const ratings = ratingSteps(scale).map((step) => toRating(step, scale));
  for (const rating of ratings.toReversed())
    select.append(new Option(correctionInWords({ rating }, scale, strings), String(rating)));
  select.selectedIndex = Math.floor(ratings.length / 2);
  return select;
}

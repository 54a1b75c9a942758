import type { AspectPhrase, AspectSummary } from '../aspects/aspect-summary';
import type { AspectId } from '../common/aspect';
import { whole } from '../common/format';
import type { Place } from '../messages/payloads';
import { aspectCounts } from './aspect-counts';
import { createElement } from './create-element';
import { onTrusted } from './on-trusted';
import type { AspectStrings } from './strings';

export interface AspectChipsOptions {
  strings: AspectStrings;
  /** Without an aspect, the page is no longer filtered by one. */
  choose(aspect: AspectId | undefined): void;
  goTo(place: Place): void;
}

export interface AspectChips {
  element: HTMLElement;
  show(aspects: readonly AspectSummary[], chosen: AspectId | undefined): void;
}

/** A chip for each aspect that the reviews of a page mention, and what they say of the one that is chosen. */
export function createAspectChips({ strings, choose, goTo }: AspectChipsOptions): AspectChips {
  const group = createElement('div', 'aspect-chips');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', strings.aspects);
  const detail = createElement('div', 'aspect-detail');
  const element = createElement('div', 'aspects', group, detail);
  const chips = new Map<AspectId, HTMLButtonElement>();
  let pressed: AspectId | undefined;
  let drawnDetail = '';

  const chipOf = (aspect: AspectId) => {
    const known = chips.get(aspect);
    if (known) return known;
    const chip = createElement('button', 'aspect-chip');
    chip.type = 'button';
    onTrusted(chip, 'click', () => choose(pressed === aspect ? undefined : aspect));
    chips.set(aspect, chip);
    return chip;
  };
  return {
    element,
    show(aspects, chosen) {
      pressed = chosen;
      element.hidden = aspects.length === 0;
      const wanted = aspects.map((summary) => drawChip(chipOf(summary.aspect), summary, chosen, strings));
      if (wanted.some((chip, i) => group.children[i] !== chip) || group.children.length !== wanted.length) {
        replaceKeepingFocus(group, wanted);
      }
      const summary = aspects.find(({ aspect }) => aspect === chosen);
      const news = JSON.stringify(summary ?? '');
      if (news === drawnDetail) return;
      drawnDetail = news;
      detail.replaceChildren(...(summary ? detailOf(summary, strings, goTo) : []));
    },
  };
}

/** Signs and colours as on a badge: how many like it, and how many do not. */
function drawChip(
  chip: HTMLButtonElement,
  summary: AspectSummary,
  chosen: AspectId | undefined,
  strings: AspectStrings,
): HTMLButtonElement {
  const { aspect, liked, disliked } = summary;
  chip.setAttribute('aria-pressed', String(aspect === chosen));
  const count = (value: number) => whole(value, strings.locale);
  const counts = aspectCounts(summary, strings);
  if (chip.title === counts) return chip;
  chip.title = counts;
  const signs = [
    liked > 0 && createElement('span', 'liked', `+${count(liked)}`),
    disliked > 0 && createElement('span', 'disliked', `−${count(disliked)}`),
  ].filter((sign) => sign !== false);
  for (const sign of signs) sign.setAttribute('aria-hidden', 'true');
  const inWords = createElement('span', 'visually-hidden', `: ${counts}`);
  chip.replaceChildren(strings.aspect[aspect], inWords, ...signs);
  return chip;
}

function detailOf(summary: AspectSummary, strings: AspectStrings, goTo: AspectChipsOptions['goTo']): HTMLElement[] {
  const sentence = createElement('p', 'quiet', aspectCounts(summary, strings));
  return [sentence, ...summary.phrases.map((phrase) => phraseButton(phrase, strings, goTo))];
}

function phraseButton(
  { id, language, at, phrase, tone }: AspectPhrase,
  strings: AspectStrings,
  goTo: AspectChipsOptions['goTo'],
) {
  const button = createElement('button', `phrase ${tone}`, strings.quoted(phrase));
  button.lang = language ?? '';
  button.type = 'button';
  onTrusted(button, 'click', () => goTo({ id, at }));
  return button;
}

/** A node that is moved loses the focus. */
function replaceKeepingFocus(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const { activeElement } = parent.getRootNode() as Document | ShadowRoot;
  parent.replaceChildren(...children);
  const focused = children.find((child) => child === activeElement);
  focused?.focus({ preventScroll: true });
}

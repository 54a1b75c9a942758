import type { Look } from '../common/look';
import type { BarAnswer } from '../messages/payloads';
import { fillClosedRoot } from './closed-root';
import { createElement } from './create-element';
import { followGround } from './ground';
import { onTrusted } from './on-trusted';
import type { OfferStrings } from './strings';
import { PAGE_BAR_STYLES } from './styles';
import { OFFER_TAG } from './tags';

export interface BarOffer {
  show(palette: Look['palette']): void;
  remove(): void;
}

/** Asks, where the bar would stand, whether the user wants it. */
export function createBarOffer(strings: OfferStrings, answer: (answer: BarAnswer) => void): BarOffer {
  const host = document.createElement(OFFER_TAG);
  const button = (className: string, label: string, value: BarAnswer) => {
    const element = createElement('button', className, label);
    element.type = 'button';
    onTrusted(element, 'click', () => {
      host.remove();
      answer(value);
    });
    return element;
  };
  const box = createElement(
    'div',
    'box bar offer',
    createElement('p', '', strings.offer),
    button('text primary', strings.show, 'show'),
    button('text', strings.later, 'later'),
    button('text', strings.never, 'never'),
  );
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', strings.name);
  fillClosedRoot(host, PAGE_BAR_STYLES, box);
  return {
    show(palette) {
      host.setAttribute('palette', palette);
      followGround(host, document.body);
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove: () => host.remove(),
  };
}

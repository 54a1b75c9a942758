import type { Look } from '../common/look';
import type { BarAnswer } from '../messages/payloads';
import { addStyles } from './add-styles';
import { createElement } from './create-element';
import { createHost } from './create-host';
import { followGround } from './ground';
import { onTrusted } from './on-trusted';
import { pageDocument } from './page-document';
import type { OfferStrings } from './strings';
import { PAGE_BAR_STYLES } from './styles';
import { OFFER_TAG } from './tags';

export interface BarOffer {
  show(palette: Look['palette']): void;
  remove(): void;
}

/** Asks, where the bar would stand, whether the user wants it. */
export function createBarOffer(strings: OfferStrings, answer: (answer: BarAnswer) => void): BarOffer {
  const { host, root } = createHost(OFFER_TAG, strings.locale);
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
  addStyles(root, PAGE_BAR_STYLES);
  root.append(box);
  return {
    show(palette) {
      host.setAttribute('palette', palette);
      followGround(host, pageDocument.body);
      if (!host.isConnected) pageDocument.documentElement.append(host);
    },
    remove: () => host.remove(),
  };
}

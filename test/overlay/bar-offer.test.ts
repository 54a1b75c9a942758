// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { createBarOffer } from '../../lib/overlay/bar-offer';
import { OFFER_TAG } from '../../lib/overlay/tags';

const strings = { locale: 'en', name: 'Offer', offer: 'A summary?', show: 'Show', later: 'Not now', never: 'Never' };
const host = () => document.querySelector(OFFER_TAG);
afterEach(() => host()?.remove());

it.each([
  ['Show', 'show'],
  ['Not now', 'later'],
  ['Never', 'never'],
])('%s answers %s, and takes the offer away', (label, expected) => {
  const answer = vi.fn();
  const offer = createBarOffer(strings, answer);
  expect(host()).toBeNull();
  offer.show('grey');
  expect(host()!.getAttribute('palette')).toBe('grey');
  const buttons = [...host()!.shadowRoot!.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent === label)!.click();
  expect(answer).toHaveBeenCalledExactlyOnceWith(expected);
  expect(host()).toBeNull();
});

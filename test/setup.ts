import fc from 'fast-check';
import { vi } from 'vitest';

// In CI property tests draw the same cases each time, so that a red run is about what has changed; elsewhere others each time.
const seed = process.env.PROPERTY_SEED;
if (seed) fc.configureGlobal({ seed: Number(seed) });

/** Tests click by script and look into closed shadow roots. on-trusted.test.ts tests the real thing. */
vi.mock('../lib/overlay/on-trusted', () => ({
  onTrusted(target: EventTarget, type: string, listener: EventListener, options?: AddEventListenerOptions) {
    target.addEventListener(type, listener, options);
    return () => target.removeEventListener(type, listener, options);
  },
}));

if (typeof Element !== 'undefined') {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    return attachShadow.call(this, { ...options, mode: 'open' });
  };
}

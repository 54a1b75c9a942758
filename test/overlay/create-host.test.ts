// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createHost } from '../../lib/overlay/create-host';
import { BADGE_TAG } from '../../lib/overlay/tags';

it('runs no constructor that the page has defined under the name of our element', () => {
  class Hostile extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'closed' });
      throw new Error('a badge was made');
    }
  }
  customElements.define(BADGE_TAG, Hostile);
  const { host, root } = createHost(BADGE_TAG, 'tr');
  expect(host.localName).toBe(BADGE_TAG);
  expect(host.ownerDocument).toBe(document);
  expect(root.host).toBe(host);
  expect(host.lang).toBe('tr');
});

// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { elementText } from '../../../lib/sites/reading/element-text';
import { matches, member, unclobbered } from '../../../lib/sites/reading/members';
import { CLOBBERING_ELEMENTS, CLOBBERING_NAMES } from '../../fixtures/hostile-markup';

/** As browsers do, and jsdom does not, for a field of a form and an image with a name. */
const hide = (node: object, name: string) =>
  Object.defineProperty(node, name, { value: 'an element of the page', configurable: true });

it.each(CLOBBERING_NAMES)('reads a form with a field named %s', (name) => {
  document.body.innerHTML = '<div>Before. <form>In it. <b>Bold.</b></form> After.</div>';
  const form = document.querySelector('form')!;
  hide(form, name);
  expect(elementText(document.body)).toBe('Before. In it. Bold. After.');
});

it('has the members of a form that its fields hide', () => {
  document.body.innerHTML = '<div><form></form></div>';
  const form = document.querySelector('form')!;
  hide(form, 'matches');
  hide(form, 'nodeType');
  expect(matches(form, 'div > form')).toBe(true);
  expect(member(form, 'nodeType')).toBe(Node.ELEMENT_NODE);
});

const MEMBERS = CLOBBERING_ELEMENTS.filter((name) => name in Document.prototype && name !== 'defaultView');

it.each(MEMBERS)('finds %s of the document', (name) => {
  const clean = unclobbered(document);
  const before = Reflect.get(document, name);
  hide(document, name);
  const found = Reflect.get(clean, name);
  Reflect.deleteProperty(document, name);
  expect(typeof found).toBe(typeof before);
  if (typeof before !== 'function') expect(found).toBe(before);
});

it('sets what the page has hidden', () => {
  unclobbered(document).title = 'Reviews';
  expect(document.title).toBe('Reviews');
});

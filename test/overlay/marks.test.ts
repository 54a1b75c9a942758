// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { createPageMarks } from '../../lib/overlay/marks';
import { adopted, HIGHLIGHT_GLOBALS, marked } from './highlights';

beforeEach(() => {
  for (const [name, value] of Object.entries(HIGHLIGHT_GLOBALS)) vi.stubGlobal(name, value);
  HIGHLIGHT_GLOBALS.CSS.highlights.clear();
  document.body.innerHTML = '<p>dull</p><p>lovely</p>';
  document.adoptedStyleSheets = [];
});

const range = (nth: number) => {
  const node = document.querySelectorAll('p')[nth]!.firstChild!;
  return new StaticRange({
    startContainer: node,
    startOffset: 0,
    endContainer: node,
    endOffset: node.nodeValue!.length,
  });
};

it('marks words of several reviews, replaces those of one, and takes all away in the end', () => {
  const page = createPageMarks();
  const [one, other] = [page.ofReview(), page.ofReview()];
  one.show({ down: [range(0)] }, document);
  other.show({ down: [range(1)], here: [range(1)] }, document);
  expect([marked('down'), marked('here')]).toEqual([['dull', 'lovely'], ['lovely']]);
  one.show({ up: [range(0)] }, document);
  expect([marked('up'), marked('down')]).toEqual([['dull'], ['lovely']]);
  page.stop();
  expect(HIGHLIGHT_GLOBALS.CSS.highlights.size).toBe(0);
  expect(adopted()).toEqual([]);
});

it('styles marks where the text lies, once, in the colours that were chosen, and leaves other styles alone', () => {
  const own = new CSSStyleSheet();
  document.adoptedStyleSheets = [own];
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [];
  const page = createPageMarks();
  page.setPalette('blue-orange');
  const marks = page.ofReview();
  for (const root of [document, shadow, document]) marks.show({ up: [range(0)] }, root);
  expect(adopted()).toHaveLength(2);
  expect(adopted(shadow)).toEqual([adopted()[1]]);
  const before = adopted()[1]!.text;
  expect(before).toMatch(/::highlight\(reeltone-up\).* solid .*::highlight\(reeltone-down\).* dotted /s);
  expect(before).toMatch(/reeltone-up-weak\).* 1px .*reeltone-up\).* 2px .*reeltone-up-strong\).* 3px /s);
  page.setPalette('standard');
  expect(adopted()[1]!.text).not.toBe(before);
  page.stop();
  expect(adopted()).toEqual([own]);
  expect(adopted(shadow)).toEqual([]);
});

it('does nothing where the browser marks nothing', () => {
  vi.stubGlobal('CSS', {});
  const page = createPageMarks();
  page.setPalette('grey');
  page.ofReview().show({ up: [range(0)] }, document);
  page.stop();
  expect(adopted()).toEqual([]);
});

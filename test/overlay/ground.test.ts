// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { followGround, readColour } from '../../lib/overlay/ground';

afterEach(() => {
  document.body.removeAttribute('style');
  document.body.replaceChildren();
});

it.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgb(118, 118, 118)', 0.18, 1],
  ['color(srgb 1 1 1 / 0.5)', 1, 0.5],
  ['color(display-p3 0 0 0)', 0, 1],
  ['lab(100 0 0)', 1, 1],
  ['lch(0 0 0 / 20%)', 0, 0.2],
  ['oklab(0.6 0.1 -0.2)', 0.22, 1],
  ['oklch(1 0 0)', 1, 1],
])('reads %s as it is computed', (written, luminance, alpha) => {
  const colour = readColour(written)!;
  expect(colour.luminance).toBeCloseTo(luminance, 2);
  expect(colour.alpha).toBe(alpha);
});

it('does not know every colour', () => {
  for (const written of ['', 'transparent', 'color-mix(in srgb, red, blue)', 'device-cmyk(0 1 1 0)'])
    expect(readColour(written)).toBeUndefined();
});

function groundIn(html: string): string | null {
  document.body.innerHTML = html;
  const host = document.querySelector('b')!;
  followGround(host, host);
  return host.getAttribute('ground');
}

it.each([
  ['a dark page', '<div style="background: #111"><p><b></b></p></div>', 'dark'],
  [
    'a light review on a dark page',
    '<div style="background: #111"><p style="background: #fff"><b></b></p></div>',
    'light',
  ],
  ['a page that shows through', '<div style="background: #111"><p style="background: #fff3"><b></b></p></div>', 'dark'],
  ['light text before a picture', '<p style="background: #fff url(night.jpg); color: #eee"><b></b></p>', 'dark'],
  ['dark text and no background', '<p style="color: #222"><b></b></p>', 'light'],
  ['light text and no background', '<p style="color: #ddd"><b></b></p>', 'dark'],
])('follows %s', (_, html, ground) => {
  expect(groundIn(html)).toBe(ground);
});

it('looks out of a shadow root, and to the slot that an element lies in', () => {
  document.body.innerHTML = '<section><i></i></section>';
  const root = document.querySelector('section')!.attachShadow({ mode: 'open' });
  root.innerHTML = '<div style="background: #000"><slot></slot><b></b></div>';
  for (const element of [document.querySelector('i')!, root.querySelector('b')!]) {
    followGround(element, element);
    expect(element.getAttribute('ground')).toBe('dark');
  }
});

import { expect, it } from 'vitest';
import { PALETTES } from '../../lib/overlay/palettes';

/** Of the boxes on the page, light and dark: `--ground` in lib/overlay/box.css. */
const WHITE = '#ffffff';
const DARK = '#20242b';

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const colours = Object.entries(PALETTES).flatMap(([palette, tones]) =>
  Object.entries(tones).map(([tone, { solid, onDark }]) => ({ palette, tone, solid, onDark })),
);

it('every palette has positive, negative and mixed, in different colours', () => {
  expect(colours).toHaveLength(9);
  expect(new Set(colours.map(({ palette, solid }) => palette + solid)).size).toBe(9);
  expect(new Set(colours.map(({ palette, onDark }) => palette + onDark)).size).toBe(9);
});

it.each(colours)('$tone of $palette is legible on light and on dark', ({ solid, onDark }) => {
  expect(contrast(solid, WHITE)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(onDark, DARK)).toBeGreaterThanOrEqual(4.5);
});

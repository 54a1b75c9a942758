import { member } from '../sites/reading/members';

/** From this luminance down, white is legible on a colour better than black (WCAG 2: both have a contrast of 4.58 : 1). */
const DARK_UP_TO = 0.179;
/** A background that lets more through than this does not decide. */
const LEAST_ALPHA = 0.5;

/**
 * Has what we draw beside an element follow the page there, and not the system: light on a light ground, dark on a dark
 * one. The style sheets of our shadow roots depend on this attribute of their host.
 */
export function followGround(host: Element, beside: Element): void {
  host.setAttribute('ground', isOnDark(beside) ? 'dark' : 'light');
}

/** The nearest background that is a colour decides; where there is none, or a picture, the colour of the text. */
function isOnDark(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage.startsWith('url(')) break;
    const background = readColour(backgroundColor);
    if (background && background.alpha >= LEAST_ALPHA) return background.luminance <= DARK_UP_TO;
  }
  const text = readColour(getComputedStyle(element).color);
  return text !== undefined && text.luminance > DARK_UP_TO;
}

/** As the page is laid out: a slotted element lies in its slot, and a shadow root in its host. */
function parentOf(element: Element): Element | null {
  const slot = member(element, 'assignedSlot');
  if (slot) return slot;
  const parent = member(element, 'parentNode');
  return parent instanceof ShadowRoot ? parent.host : member(element, 'parentElement');
}

interface Colour {
  /** Relative, from 0 to 1, as WCAG 2 defines it. */
  luminance: number;
  alpha: number;
}

/** A colour as computed styles write it: `rgb()`, `color()`, `lab()`, `oklch()` and their like. */
export function readColour(written: string): Colour | undefined {
  const [, name, inside] = /^([a-z]+)\((.*)\)$/.exec(written) ?? [];
  const numbers = inside?.match(/(?<![\w.])-?[\d.]+(?:e-?\d+)?%?/g)?.map(toNumber);
  if (!name || !numbers || numbers.length < 3) return undefined;
  const [first, second, third, alpha = 1] = numbers as [number, number, number, number?];
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { luminance: luminanceOf(first / 255, second / 255, third / 255), alpha };
    case 'color':
      return { luminance: luminanceOf(first, second, third), alpha };
    case 'lab':
    case 'lch':
      return { luminance: cubed((first + 16) / 116), alpha };
    case 'oklab':
    case 'oklch':
      return { luminance: cubed(first), alpha };
    default:
      return undefined;
  }
}

const toNumber = (written: string) => (written.endsWith('%') ? Number(written.slice(0, -1)) / 100 : Number(written));

const cubed = (value: number) => Math.max(0, value) ** 3;

function luminanceOf(red: number, green: number, blue: number): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

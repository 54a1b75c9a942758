import type { Look } from '../common/look';

interface Tones {
  /** A ground that white reads on; ink and bars on a light ground. */
  pill: string;
  /** Ink and bars on a dark ground. */
  onDark: string;
  /** Lines and tints in the text of a page, whatever its ground. */
  mark: string;
}

interface Palette {
  positive: Tones;
  negative: Tones;
}

/** Every ink stands at least 4.5 : 1 from its ground. Bluish green and vermilion follow Okabe and Ito. */
export const PALETTES: Record<Look['palette'], Palette> = {
  standard: {
    positive: { pill: '#00704f', onDark: '#4fd1a5', mark: '#12906a' },
    negative: { pill: '#b23a0e', onDark: '#ff9471', mark: '#d9573a' },
  },
  'blue-orange': {
    positive: { pill: '#1d5fb8', onDark: '#82b6ff', mark: '#2f7fe0' },
    negative: { pill: '#a84a00', onDark: '#ffa35c', mark: '#c96a10' },
  },
  grey: {
    positive: { pill: '#2f343b', onDark: '#f0f2f5', mark: '#757c87' },
    negative: { pill: '#6a717c', onDark: '#aab2bd', mark: '#757c87' },
  },
};

/** A palette as custom properties of CSS. */
export function tonesOf({ positive, negative }: Palette): string {
  return `--up: ${positive.pill}; --up-on-dark: ${positive.onDark}; --down: ${negative.pill}; --down-on-dark: ${negative.onDark};`;
}

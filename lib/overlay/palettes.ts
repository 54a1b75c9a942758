import type { Look } from '../common/look';

interface Colours {
  /** Background of a badge, on which white text is legible; text and bars on a light background. */
  solid: string;
  /** Text and bars on a dark background. */
  onDark: string;
  /** Underlines and tints in the text of a page, whatever its background. */
  mark: string;
}

type Palette = Record<'positive' | 'negative' | 'mixed', Colours>;

/**
 * The colours of everything that we show in a page. Each text colour has a contrast of at least 4.5 : 1 to its
 * background. Bluish green, vermilion and reddish purple follow Okabe and Ito's colours for all kinds of colour vision.
 */
export const PALETTES: Record<Look['palette'], Palette> = {
  standard: {
    positive: { solid: '#00704f', onDark: '#4fd1a5', mark: '#12906a' },
    negative: { solid: '#b23a0e', onDark: '#ff9471', mark: '#d9573a' },
    mixed: { solid: '#7d5a00', onDark: '#e3b94f', mark: '#b08a1c' },
  },
  'blue-orange': {
    positive: { solid: '#1d5fb8', onDark: '#82b6ff', mark: '#2f7fe0' },
    negative: { solid: '#a84a00', onDark: '#ffa35c', mark: '#c96a10' },
    mixed: { solid: '#8f3d70', onDark: '#eaa0cd', mark: '#b8609a' },
  },
  grey: {
    positive: { solid: '#2f343b', onDark: '#f0f2f5', mark: '#757c87' },
    negative: { solid: '#6a717c', onDark: '#aab2bd', mark: '#757c87' },
    mixed: { solid: '#4b525c', onDark: '#cdd3db', mark: '#757c87' },
  },
};

const propertiesOf = ({ positive, negative, mixed }: Palette) =>
  [
    `--up: ${positive.solid}; --up-on-dark: ${positive.onDark};`,
    `--down: ${negative.solid}; --down-on-dark: ${negative.onDark};`,
    `--middle: ${mixed.solid}; --middle-on-dark: ${mixed.onDark};`,
  ].join(' ');

/** The custom properties of every palette, for a shadow root whose host names its palette in an attribute. */
export const PALETTE_STYLE = Object.entries(PALETTES)
  .map(([name, palette]) => `:host([palette="${name}"]) { ${propertiesOf(palette)} }`)
  .join('\n');

import type { Look } from '../common/look';
import ASPECT_CHIPS from './aspect-chips.css?inline';
import BADGE from './badge.css?inline';
import BOX from './box.css?inline';
import PAGE_BAR from './page-bar.css?inline';
import { PALETTE_STYLE } from './palettes';
import PANEL from './panel.css?inline';
import TOOLTIP from './tooltip.css?inline';

/** Sizes of a badge, relative to the medium one. */
export const SCALES: Record<Look['size'], number> = { small: 5 / 6, medium: 1, large: 1.25 };

const SIZES = Object.entries(SCALES)
  .map(([name, scale]) => `:host([size="${name}"]) { --px: ${scale}px; }`)
  .join('\n');

/** Style sheets of the shadow roots, in the order in which they are added. */
export const BADGE_STYLES = [BOX, PALETTE_STYLE, BADGE, SIZES, TOOLTIP];
export const PANEL_STYLES = [PANEL];
export const PAGE_BAR_STYLES = [BOX, PALETTE_STYLE, PAGE_BAR, ASPECT_CHIPS];

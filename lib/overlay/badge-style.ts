import type { Look } from '../common/look';
import { HIDDEN } from './attributes';
import { PALETTE_STYLE } from './palettes';

/** Sizes of a badge, relative to the medium one. */
export const SCALES: Record<Look['size'], number> = { small: 5 / 6, medium: 1, large: 1.25 };

/**
 * The style of a badge, in its shadow root. Lengths are in px, since the page's root font size changes those in rem.
 *
 * The host takes no space at all: it is 0 by 0 px, and the button is painted beside it. So nothing of the page moves
 * when a badge comes or goes, whatever the font, and no line wraps because of it.
 * `--shift-y` centres the button on its neighbour, whose baseline may lie anywhere. After a block the host would open a
 * line of its own: there it floats, and `--shift-x` moves the button to the end of the neighbour's last line.
 * `!important` on `:host` wins over the page's rules.
 *
 * Whatever the palette, a round badge with + and a square one with − say the same by shape. Each has its own background
 * and border, so that it is legible on white and on black pages alike. `--px` is a pixel of the medium size.
 */
export const BADGE_STYLE = `
:host {
  all: initial !important;
  display: inline-block !important;
  position: relative !important;
  width: 0 !important;
  height: 0 !important;
  vertical-align: middle !important;
  align-self: center !important;
  --px: 1px;
}
${Object.entries(SCALES)
  .map(([name, scale]) => `:host([size="${name}"]) { --px: ${scale}px; }`)
  .join('\n')}
${PALETTE_STYLE}
:host([after-block]) { float: inline-start !important; }
:host([${HIDDEN}]) { display: none !important; }
* { box-sizing: border-box; }
button {
  all: unset;
  box-sizing: border-box;
  position: absolute;
  top: calc(var(--shift-y, 0px) - 12 * var(--px));
  inset-inline-start: calc(10px + var(--shift-x, 0px));
  display: inline-flex;
  align-items: center;
  gap: calc(5 * var(--px));
  height: calc(24 * var(--px));
  padding: 0 calc(9 * var(--px)) 0 calc(4 * var(--px));
  border: 1px solid rgb(255 255 255 / 55%);
  border-radius: calc(12 * var(--px));
  background: var(--tone);
  color: #fff;
  font: 600 calc(13 * var(--px))/1 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  cursor: help;
}
button[aria-haspopup] { cursor: pointer; }
button:focus-visible { outline: 2px solid #fff; box-shadow: 0 0 0 4px #1a1a1a; }
.positive, .up { --tone: var(--up); --ink: var(--up); }
.negative, .down { --tone: var(--down); --ink: var(--down); }
.unsure, .declined, .failed, .pending { --tone: #5c6470; --ink: #5c6470; }
button.negative { border-radius: 4px; }
button.unsure, button.declined, button.failed { border-style: dashed; }
.sign {
  display: grid;
  place-items: center;
  width: calc(16 * var(--px));
  height: calc(16 * var(--px));
  border-radius: 50%;
  background: #fff;
  color: var(--tone);
  font-weight: 800;
  font-size: calc(14 * var(--px));
  line-height: 1;
}
.negative > .sign { border-radius: 2px; }
.declined, .failed, .pending { padding-inline-end: calc(4 * var(--px)); }
.pending > .sign { animation: pulse 1.2s ease-in-out infinite alternate; }
@keyframes pulse { to { opacity: .35; } }
.given {
  margin-inline-end: calc(-3 * var(--px));
  padding-inline-start: calc(6 * var(--px));
  border-inline-start: 1px solid rgb(255 255 255 / 55%);
  font-weight: 500;
}

@media (prefers-color-scheme: dark) {
  .up { --ink: var(--up-on-dark); }
  .down { --ink: var(--down-on-dark); }
}
@media (prefers-reduced-motion: reduce) {
  .pending > .sign { animation: none; }
}
@media (forced-colors: active) {
  button, .sign { border: 1px solid CanvasText; }
  button:focus-visible { outline-color: Highlight; }
}
`;

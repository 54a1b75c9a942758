import { DEFAULT_LOOK, type Look } from '../common/look';
import { PALETTES, tonesOf } from './palettes';

/** On what is not shown while the page is filtered: a badge, too, if it does not lie in its element. */
export const AWAY = 'data-reeltone-away';

/** Sizes of a badge, beside the medium one. */
export const SCALES: Record<Look['size'], number> = { small: 5 / 6, medium: 1, large: 1.25 };

/**
 * The style of a badge, in its shadow root: px only, since the page's root font size leaks in through rem.
 *
 * The host takes no space at all: 0 by 0 px in the row of the stars, with the pill painted beside it. So nothing of the
 * page moves when a badge comes or goes, whatever the font, and no line can wrap because of it.
 * `--shift` centres the pill on its neighbour, whose baseline may lie anywhere. After a block the host would open a line
 * of its own: there it floats, and `--shift-x` carries the pill to the end of the neighbour's last line.
 * `!important` on `:host` wins over the page's rules.
 *
 * Whatever the palette, a full round with + and a square with − say the same by shape. Each pill brings its own ground
 * and rim, so that it reads on white and on black pages alike. `--px` is a pixel of the medium size.
 */
export const STYLE = `
:host {
  all: initial !important;
  display: inline-block !important;
  position: relative !important;
  width: 0 !important;
  height: 0 !important;
  vertical-align: middle !important;
  align-self: center !important;
  --px: 1px;
  ${tonesOf(PALETTES[DEFAULT_LOOK.palette])}
}
${Object.entries(SCALES)
  .map(([name, scale]) => `:host([size="${name}"]) { --px: ${scale}px; }`)
  .join('\n')}
${Object.entries(PALETTES)
  .map(([name, palette]) => `:host([palette="${name}"]) { ${tonesOf(palette)} }`)
  .join('\n')}
:host([after-block]) { float: inline-start !important; }
:host([${AWAY}]) { display: none !important; }
* { box-sizing: border-box; }
button {
  all: unset;
  box-sizing: border-box;
  position: absolute;
  top: calc(var(--shift, 0px) - 12 * var(--px));
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

.tip {
  position: fixed;
  inset: auto;
  margin: 0;
  width: max-content;
  max-width: 264px;
  padding: 12px 14px;
  border: 1px solid #c9ced6;
  border-radius: 10px;
  background: #fff;
  color: #1c2026;
  box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
  font: 400 13px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  text-align: start;
  white-space: normal;
  overflow-wrap: anywhere;
}
.tip p { margin: 0 0 2px; }
.tip .large { font-size: 24px; font-weight: 700; line-height: 1.1; margin-inline-end: 5px; color: var(--ink); }
.tip .quiet { color: #59616d; }
.tip .words { margin: 10px 0 4px; font-weight: 600; }
ul { margin: 0; padding: 0; list-style: none; }
li { display: grid; grid-template-columns: 16px minmax(84px, auto) 72px; align-items: center; gap: 4px; min-height: 20px; }
li > b { color: var(--ink); text-align: center; }
.bar { height: 8px; min-width: 2px; border-radius: 4px; background: var(--ink); }
.down > .bar { border-radius: 1px; }
.tip .own { margin-top: 10px; padding-top: 8px; border-top: 1px solid #dfe3e8; }

@media (prefers-color-scheme: dark) {
  .tip { background: #20242b; color: #eceff3; border-color: #4a515c; --ink: #d5dae1; }
  .tip.positive, .up { --ink: var(--up-on-dark); }
  .tip.negative, .down { --ink: var(--down-on-dark); }
  .tip .quiet { color: #a9b1bd; }
  .tip .own { border-color: #3b424d; }
}
@media (prefers-reduced-motion: reduce) {
  .pending > .sign { animation: none; }
}
@media (forced-colors: active) {
  button, .sign { border: 1px solid CanvasText; }
  button:focus-visible { outline-color: Highlight; }
  .bar { background: CanvasText; forced-color-adjust: none; }
}
`;

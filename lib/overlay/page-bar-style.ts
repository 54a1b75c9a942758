import { PALETTE_STYLE } from './palettes';

/** Lengths in px, as in every shadow root of ours; the host takes no space in the page. */
export const BAR_STYLE = `
:host { all: initial !important; position: fixed !important; z-index: 2147483646 !important; right: 16px !important; bottom: 16px !important; max-width: calc(100vw - 32px) !important; }
${PALETTE_STYLE}
* { box-sizing: border-box; }
.bar {
  --positive: var(--up);
  --negative: var(--down);
  --ground: #fff;
  --ink: #1c2026;
  --quiet: #59616d;
  --line: #c9ced6;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  padding: 8px 10px 8px 14px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--ground);
  color: var(--ink);
  box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
  font: 400 13px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  font-variant-numeric: tabular-nums;
}
.bars { display: flex; align-items: flex-end; gap: 2px; height: 24px; border-bottom: 1px solid var(--line); }
i { width: 5px; min-height: 0; border-radius: 2px 2px 0 0; background: var(--positive); }
i.negative { background: var(--negative); }
.figures { margin-inline-end: 4px; white-space: nowrap; }
button, select {
  height: 28px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--ground);
  color: var(--ink);
  font: inherit;
  cursor: pointer;
}
button { width: 28px; padding: 0; font-size: 16px; font-weight: 700; line-height: 1; }
button.positive { color: var(--positive); border-radius: 50%; }
button.negative { color: var(--negative); }
button.close { border-color: transparent; color: var(--quiet); }
select { max-width: 190px; padding: 0 6px; }
:disabled { opacity: .5; cursor: default; }
:focus-visible { outline: 2px solid var(--positive); outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  .bar { --positive: var(--up-on-dark); --negative: var(--down-on-dark); --ground: #20242b; --ink: #eceff3; --quiet: #a9b1bd; --line: #4a515c; color-scheme: dark; }
}
@media (forced-colors: active) { i { background: CanvasText; forced-color-adjust: none; } }
@media print { .bar { display: none; } }
`;

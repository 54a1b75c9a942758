/** The style of the panel, after those of badge and tooltip in the same shadow root. */
export const PANEL_STYLE = `
.panel {
  width: 320px;
  max-width: calc(100vw - 12px);
  max-height: calc(100vh - 12px);
  padding: 14px 16px;
  overflow: auto;
  overscroll-behavior: contain;
  outline: none;
  --edge: #dfe3e8;
  --rail: #e9ecf0;
  --ring: #1d5fb8;
}
.panel button {
  all: unset;
  box-sizing: border-box;
  cursor: pointer;
  border-radius: 6px;
}
.panel button:focus-visible, .track:focus-within:has(:focus-visible) { outline: 2px solid var(--ring); outline-offset: 1px; box-shadow: none; }
.panel .close {
  position: absolute;
  top: 10px;
  inset-inline-end: 10px;
  width: 28px;
  height: 28px;
  text-align: center;
  line-height: 28px;
  color: inherit;
}
.panel .close:hover, .panel .action:hover { background: var(--rail); }
.panel .head { padding-inline-end: 32px; }
.panel .large { font-size: 28px; }
.panel .part { margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--edge); }
.panel .title { margin-bottom: 4px; font-weight: 600; }
.panel .title > b, .plot b { display: inline-block; width: 16px; color: var(--ink); font-weight: 800; }
.panel .reading { min-height: 240px; }
.ratings li { grid-template-columns: 96px 1fr 44px; gap: 8px; min-height: 22px; }
.ratings b { text-align: end; color: inherit; font-variant-numeric: tabular-nums; }
.rail { display: block; height: 8px; margin-bottom: 2px; border-radius: 4px; background: var(--rail); }
.rail .bar { display: block; }
.ratings .bar { background: currentColor; opacity: .55; }
.ratings li:last-child .bar { background: var(--ink); opacity: 1; }
.plot { display: flex; gap: 4px; }
.plot .ends { display: flex; flex-direction: column; justify-content: space-between; width: 16px; line-height: 1.2; }
.track { position: relative; flex: 1; border-radius: 4px; direction: ltr; }
.track svg { display: block; }
.line { width: 100%; height: 64px; overflow: visible; }
.line .middle { stroke: var(--edge); }
.line .gap { stroke: currentColor; stroke-dasharray: 2 3; opacity: .5; }
.line .cursor { stroke: currentColor; opacity: .35; }
.line polyline { fill: none; stroke: var(--ink); stroke-width: 2; stroke-linejoin: round; }
.line polygon { fill: var(--ink); opacity: .14; }
.line circle { fill: var(--ink); }
.track input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: ew-resize; touch-action: pan-y; }
.position { min-height: 18px; margin-top: 4px; }
.position .word { color: #1c2026; font-weight: 600; }
.word { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.strongest { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
.strongest > div { min-width: 0; }
.weights li { grid-template-columns: minmax(0, 1fr) 36px; gap: 4px; }
.correction {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 8px;
  min-height: 32px;
  margin-top: 12px;
  padding-top: 10px;
  border-top: 1px solid var(--edge);
}
.correction p { flex: 1 1 160px; }
.panel .action { padding: 4px 10px; border: 1px solid #8a93a0; line-height: 1.4; }
.panel .action > b { margin-inline-end: 5px; }

@media (prefers-color-scheme: dark) {
  .panel { --edge: #3b424d; --rail: #353b45; --ring: #82b6ff; }
  .position .word { color: #eceff3; }
}
@media (pointer: coarse) {
  .panel .close { width: 44px; height: 44px; line-height: 44px; top: 4px; inset-inline-end: 4px; }
  .panel .action { min-height: 44px; padding-inline: 16px; }
}
@media (forced-colors: active) {
  .line polyline, .line .cursor, .line .middle { stroke: CanvasText; }
  .line circle, .line polygon { fill: CanvasText; }
  .rail { border: 1px solid CanvasText; }
  .panel .action, .panel .close { border: 1px solid ButtonText; }
}
`;

/** The style of a tooltip and of what both tooltip and panel show, beside that of the badge in the same shadow root. */
export const TOOLTIP_STYLE = `
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
  .tip.positive { --ink: var(--up-on-dark); }
  .tip.negative { --ink: var(--down-on-dark); }
  .tip .quiet { color: #a9b1bd; }
  .tip .own { border-color: #3b424d; }
}
@media (forced-colors: active) {
  .bar { background: CanvasText; forced-color-adjust: none; }
}
`;

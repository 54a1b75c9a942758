/** Scrolls the window so that a place in a text stands in its middle, unless it is in sight. */
export function scrollIntoSight({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): void {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  // Absent where there is no layout, as in jsdom.
  const { top, bottom } = range.getBoundingClientRect?.() ?? { top: 0, bottom: 0 };
  if (top < 0 || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
}

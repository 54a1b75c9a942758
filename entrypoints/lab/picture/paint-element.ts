import { paintBox } from './paint-box';
import { paintShape } from './paint-shape';
import { paintText } from './paint-text';

/** Left out of a picture: controls, and texts for screen readers alone. */
const LEFT_OUT = '.search, .save-picture, .visually-hidden, .number, .links, input, select';

/** Paints an element and what is in it as the page shows it, in the coordinates of the window. */
export function paintElement(context: OffscreenCanvasRenderingContext2D, element: Element): void {
  if (element.matches(LEFT_OUT) || !element.checkVisibility()) return;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  context.save();
  if (element instanceof SVGGeometryElement) paintShape(context, element, style);
  else if (!(element instanceof SVGElement)) paintBox(context, box, style);
  if (style.overflowX !== 'visible') {
    context.beginPath();
    context.rect(box.x, box.y, box.width, box.height);
    context.clip();
  }
  if (element instanceof HTMLCanvasElement && element.width > 0) {
    context.imageSmoothingEnabled = false;
    context.drawImage(element, box.x, box.y, box.width, box.height);
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) paintElement(context, child);
    else if (child instanceof Text) paintText(context, child, style);
  }
  context.restore();
}

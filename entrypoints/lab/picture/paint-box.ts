const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const COLOUR = /(?:rgba?|color)\([^)]*\)/g;

/** Paints the ground and the borders of an element. */
export function paintBox(context: OffscreenCanvasRenderingContext2D, box: DOMRect, style: CSSStyleDeclaration): void {
  context.fillStyle = groundOf(context, box, style);
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, Number.parseFloat(style.borderTopLeftRadius) || 0);
  context.fill();
  const drawn = SIDES.filter((side) => style[`border${side}Style`] !== 'none' && widthOf(style, side) > 0);
  if (drawn.length === SIDES.length) {
    context.strokeStyle = style.borderTopColor;
    context.lineWidth = widthOf(style, 'Top');
    context.stroke();
    return;
  }
  for (const side of drawn) paintSide(context, box, style, side);
}

const widthOf = (style: CSSStyleDeclaration, side: (typeof SIDES)[number]) =>
  Number.parseFloat(style[`border${side}Width`]);

/** The gradient of a scale of colours, which runs from left to right, or one colour. */
function groundOf(context: OffscreenCanvasRenderingContext2D, box: DOMRect, style: CSSStyleDeclaration) {
  const colours = style.backgroundImage.match(COLOUR) ?? [];
  if (colours.length < 2) return style.backgroundColor;
  const gradient = context.createLinearGradient(box.left, 0, box.right, 0);
  for (const [i, colour] of colours.entries()) gradient.addColorStop(i / (colours.length - 1), colour);
  return gradient;
}

function paintSide(
  context: OffscreenCanvasRenderingContext2D,
  { top, right, bottom, left }: DOMRect,
  style: CSSStyleDeclaration,
  side: (typeof SIDES)[number],
): void {
  const ends = {
    Top: [left, top, right, top],
    Right: [right, top, right, bottom],
    Bottom: [left, bottom, right, bottom],
    Left: [left, top, left, bottom],
  } as const;
  const [fromX, fromY, toX, toY] = ends[side];
  const width = widthOf(style, side);
  const dashes = { dashed: [3 * width, 2 * width], dotted: [width, 2 * width] };
  context.strokeStyle = style[`border${side}Color`];
  context.lineWidth = width;
  context.setLineDash(dashes[style[`border${side}Style`] as keyof typeof dashes] ?? []);
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}

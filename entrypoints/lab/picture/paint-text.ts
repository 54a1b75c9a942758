/** A piece of a text on one line. */
interface Piece {
  text: string;
  left: number;
  top: number;
}

/** Paints a text, line by line, where the page has broken it. @param style of the element around it */
export function paintText(context: OffscreenCanvasRenderingContext2D, node: Text, style: CSSStyleDeclaration): void {
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = node.parentElement instanceof SVGElement ? style.fill : style.color;
  const isCut = style.textOverflow === 'ellipsis';
  const room = isCut ? node.parentElement!.getBoundingClientRect().width : Number.POSITIVE_INFINITY;
  for (const { text, left, top } of piecesOf(node)) {
    const { fontBoundingBoxAscent } = context.measureText(text);
    context.fillText(fitted(context, text, room), left, top + fontBoundingBoxAscent);
  }
}

/** A text that is too long ends with an ellipsis. */
function fitted(context: OffscreenCanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && context.measureText(`${letters.join('')}…`).width > room) letters.pop();
  return `${letters.join('')}…`;
}

function piecesOf(node: Text): Piece[] {
  const pieces: Piece[] = [];
  const range = document.createRange();
  for (let i = 0; i < node.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const [box] = range.getClientRects();
    if (!box || box.width === 0) continue;
    const letter = node.data[i]!;
    const last = pieces.at(-1);
    // The second half of a pair stands where the first one does.
    if (last && Math.abs(last.top - box.top) < 1) last.text += letter;
    else pieces.push({ text: letter, left: box.left, top: box.top });
  }
  return pieces;
}

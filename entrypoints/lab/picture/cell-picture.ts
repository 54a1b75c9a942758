import { paintElement } from './paint-element';

/** So that it stays sharp where it is enlarged. */
const SCALE = 2;
/** In px, around the cell. */
const MARGIN = 16;
/** In px, of the line below the cell. */
const SOURCE = { height: 28, font: '13px system-ui, sans-serif' };

/**
 * A cell as it looks on the page, as a PNG. It is drawn piece by piece: the policy of the extension's pages lets them load
 * no picture that is made of HTML.
 * @param source written below it
 */
export async function cellPicture(cell: HTMLElement, source: string): Promise<Uint8Array<ArrayBuffer>> {
  const { left, top, bottom, width, height } = cell.getBoundingClientRect();
  const canvas = new OffscreenCanvas(
    Math.ceil((width + 2 * MARGIN) * SCALE),
    Math.ceil((height + 2 * MARGIN + SOURCE.height) * SCALE),
  );
  const context = canvas.getContext('2d')!;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  // From here on in the coordinates of the window.
  context.setTransform(SCALE, 0, 0, SCALE, SCALE * (MARGIN - left), SCALE * (MARGIN - top));
  paintElement(context, cell);
  context.fillStyle = getComputedStyle(cell).color;
  context.font = SOURCE.font;
  context.fillText(source, left, bottom + SOURCE.height - 4);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

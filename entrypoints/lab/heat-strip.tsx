import { useEffect, useRef } from 'preact/hooks';
import { dark, rgbOf } from './colours';

interface Props {
  /** The values of each word's units: [words][units]. */
  rows: readonly ArrayLike<number>[];
  /** The value with the full colour of positive values; -most has that of negative ones. */
  most: number;
}

/** Words from left to right, units from top to bottom. A value is one pixel, which the style sheet stretches. */
export function HeatStrip({ rows, most }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDark = dark.value;
  useEffect(() => draw(canvas.current!, rows, most), [rows, most, isDark]);
  return <canvas ref={canvas} class="strip" />;
}

function draw(canvas: HTMLCanvasElement, rows: Props['rows'], most: number): void {
  const [width, height] = [rows.length, rows[0]!.length];
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  const [positive, negative] = [rgbOf(canvas, '--positive'), rgbOf(canvas, '--negative')];
  const image = context.createImageData(width, height);
  rows.forEach((units, t) => {
    for (let j = 0; j < height; j++) {
      const value = Math.max(-1, Math.min(1, units[j]! / most));
      const [red, green, blue] = value < 0 ? negative : positive;
      image.data.set([red, green, blue, Math.abs(value) * 255], 4 * (j * width + t));
    }
  });
  context.putImageData(image, 0, 0);
}

import { expect, it } from 'vitest';
import { type Canvas, drawDistribution, PICTURE } from '../../../entrypoints/popup/page/draw-distribution';
import { PALETTES } from '../../../lib/overlay/palettes';

/** A canvas that keeps what was drawn. */
function record() {
  const texts: { text: string; x: number; y: number }[] = [];
  const boxes: { colour: unknown; x: number; y: number; width: number; height: number }[] = [];
  const canvas: Canvas = {
    fillStyle: '',
    font: '',
    textAlign: 'left',
    fillRect: (x, y, width, height) => boxes.push({ colour: canvas.fillStyle, x, y, width, height }),
    fillText: (text, x, y) => texts.push({ text, x, y }),
    measureText: (text) => ({ width: 10 * text.length }) as TextMetrics,
  };
  return { canvas, texts, boxes };
}

const picture = {
  palette: 'standard' as const,
  headline: 'Most are positive',
  lines: ['Kite Season', 'predicted 7.0'],
  bins: [1, 0, 0, 0, 0, 0, 0, 4, 2, 0],
  labels: Array.from({ length: 10 }, (_, i) => `r${i + 1}`),
  written: (count: number) => `n${count}`,
  legend: ['Predicted', 'Given'] as const,
  source: 'Reeltone',
};

it('has the colours that the badges have', () => {
  const { canvas, boxes } = record();
  drawDistribution(canvas, { ...picture, palette: 'grey' });
  const colours = new Set(boxes.map(({ colour }) => colour));
  expect(colours).toContain(PALETTES.grey.positive.solid);
  expect(colours).not.toContain(PALETTES.standard.positive.solid);
});

it('stands on white, and says all that it was given', () => {
  const { canvas, texts, boxes } = record();
  drawDistribution(canvas, picture);
  expect(boxes[0]).toEqual({ colour: '#ffffff', x: 0, y: 0, width: PICTURE.width, height: PICTURE.height });
  const written = texts.map(({ text }) => text);
  for (const text of [picture.headline, ...picture.lines, ...picture.labels, 'n1', 'n4', 'n2', 'Predicted', 'Reeltone'])
    expect(written).toContain(text);
  expect(written).not.toContain('n0');
  expect(written).not.toContain('Given');
});

it('draws bars in proportion, given ones beside those predicted, all inside the picture', () => {
  const { canvas, texts, boxes } = record();
  drawDistribution(canvas, { ...picture, givenBins: [0, 0, 0, 0, 0, 0, 0, 2, 0, 8] });
  const heightOf = (label: string) => {
    const { x, y } = texts.find(({ text }) => text === label)!;
    return boxes.find((box) => Math.abs(box.x + box.width / 2 - x) < 1 && Math.abs(box.y - 8 - y) < 1)!.height;
  };
  expect(heightOf('n8')).toBeCloseTo(2 * heightOf('n4'));
  expect(texts.map(({ text }) => text)).toContain('Given');
  for (const { x, y, width, height } of boxes) {
    expect(x + width).toBeLessThanOrEqual(PICTURE.width);
    expect(y + height).toBeLessThanOrEqual(PICTURE.height);
  }
});

import type { Look } from '../../../lib/common/look';
import { toneOfRating } from '../../../lib/common/tone-of-rating';
import { PALETTES } from '../../../lib/overlay/palettes';

/** In px: twice the size at which it is read, so that it stays sharp where it is enlarged. */
export const PICTURE = { width: 1200, height: 680 };
const MARGIN = 60;
const CHART = { top: 310, bottom: 580 };

/** Those of a light page: the picture is read on paper, too. */
const INK = '#1a1d23';
const QUIET = '#565d69';
const GIVEN = '#b9bec7';

export interface DistributionPicture {
  /** That of the badges. */
  palette: Look['palette'];
  headline: string;
  /** Below the headline. */
  lines: readonly string[];
  /** How many reviews are predicted at 1, 2, ... 10. */
  bins: readonly number[];
  /** How many reviewers gave these. */
  givenBins?: readonly number[];
  /** Below each pair of bars. */
  labels: readonly string[];
  written(count: number): string;
  /** Of the predicted and the given ratings. */
  legend: readonly [predicted: string, given: string];
  source: string;
}

export type Canvas = Pick<
  CanvasRenderingContext2D,
  'fillRect' | 'fillText' | 'fillStyle' | 'font' | 'textAlign' | 'measureText'
>;

/** Draws the distribution of a page's ratings with its figures, on white, into `PICTURE`. */
export function drawDistribution(canvas: Canvas, picture: DistributionPicture): void {
  canvas.fillStyle = '#ffffff';
  canvas.fillRect(0, 0, PICTURE.width, PICTURE.height);
  const { headline, lines, source } = picture;
  write(canvas, { text: headline, at: [MARGIN, 90], size: 44, colour: INK, bold: true });
  for (const [i, text] of lines.entries()) write(canvas, { text, at: [MARGIN, 140 + 38 * i], size: 26, colour: QUIET });
  drawLegend(canvas, picture);
  drawBars(canvas, picture);
  write(canvas, { text: source, at: [MARGIN, PICTURE.height - 20], size: 20, colour: QUIET });
}

interface Writing {
  text: string;
  at: [x: number, baseline: number];
  size: number;
  colour: string;
  bold?: boolean;
  align?: CanvasTextAlign;
}

/** A text that is too long for the picture is squeezed into it. */
function write(canvas: Canvas, { text, at: [x, y], size, colour, bold, align = 'left' }: Writing): void {
  canvas.font = `${bold ? '600 ' : ''}${size}px system-ui, sans-serif`;
  canvas.fillStyle = colour;
  canvas.textAlign = align;
  canvas.fillText(text, x, y, PICTURE.width - 2 * MARGIN);
}

function drawLegend(canvas: Canvas, { palette, legend: [predicted, given], givenBins }: DistributionPicture): void {
  const y = CHART.top - 50;
  for (const [i, tone] of (['negative', 'mixed', 'positive'] as const).entries()) {
    canvas.fillStyle = PALETTES[palette][tone].solid;
    canvas.fillRect(MARGIN + 20 * i, y - 18, 18, 18);
  }
  write(canvas, { text: predicted, at: [MARGIN + 70, y], size: 24, colour: INK, bold: true });
  if (!givenBins) return;
  const x = MARGIN + 70 + canvas.measureText(predicted).width + 40;
  canvas.fillStyle = GIVEN;
  canvas.fillRect(x, y - 18, 18, 18);
  write(canvas, { text: given, at: [x + 28, y], size: 24, colour: QUIET });
}

function drawBars(canvas: Canvas, { palette, bins, givenBins, labels, written }: DistributionPicture): void {
  const highest = Math.max(1, ...bins, ...(givenBins ?? []));
  const place = (PICTURE.width - 2 * MARGIN) / bins.length;
  const width = givenBins ? (place - 20) / 2 : place - 20;
  const drawBar = (count: number, x: number, colour: string) => {
    const height = ((CHART.bottom - CHART.top) * count) / highest;
    canvas.fillStyle = colour;
    canvas.fillRect(x, CHART.bottom - height, width, height);
    if (count > 0) {
      const at: Writing['at'] = [x + width / 2, CHART.bottom - height - 8];
      write(canvas, { text: written(count), at, size: 20, colour: INK, align: 'center' });
    }
  };
  for (const [i, count] of bins.entries()) {
    const x = MARGIN + i * place + 10;
    drawBar(count, x, PALETTES[palette][toneOfRating(i + 1)].solid);
    if (givenBins) drawBar(givenBins[i]!, x + width, GIVEN);
    const at: Writing['at'] = [x + place / 2 - 10, CHART.bottom + 32];
    write(canvas, { text: labels[i]!, at, size: 22, colour: QUIET, align: 'center' });
  }
  canvas.fillStyle = QUIET;
  canvas.fillRect(MARGIN, CHART.bottom, PICTURE.width - 2 * MARGIN, 2);
}

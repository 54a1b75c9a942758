import { createElement } from './create-element';
import { pageDocument } from './page-document';

/** Size of the drawing, in px; its middle is a score of one half. */
const WIDTH = 252;
const HEIGHT = 64;
/** Above and below the line, in px. */
const MARGIN = 4;

export interface RunningLine {
  readonly element: HTMLElement;
  /** The slider over the line, one step a word. */
  readonly slider: HTMLInputElement;
  /** Moves the slider and the cursor. */
  moveTo(step: number): void;
}

/**
 * A line of the score after each word: above the middle the review reads as positive, below it as negative.
 * @param running scores in [0, 1], at least one.
 * @param gap the step before which words were left out, if any were.
 */
export function runningLine(running: readonly number[], gap?: number): RunningLine {
  const last = running.length - 1;
  const x = (step: number) => (last === 0 ? WIDTH : (step / last) * WIDTH);
  const cursor = verticalLine('cursor', x(last));
  const dot = shape('circle', { r: 4 });
  const drawing = draw(running, x);
  if (gap !== undefined) drawing.append(verticalLine('gap', x(gap)));
  drawing.append(cursor, dot);

  const slider = createElement('input', '');
  slider.type = 'range';
  slider.min = '0';
  slider.max = String(last);
  const moveTo = (step: number) => {
    const score = running[step]!;
    slider.value = String(step);
    for (const end of ['x1', 'x2']) cursor.setAttribute(end, String(x(step)));
    dot.setAttribute('cx', String(x(step)));
    dot.setAttribute('cy', String(y(score)));
    dot.setAttribute('class', score >= 0.5 ? 'up' : 'down');
  };
  moveTo(last);
  return { element: createElement('div', 'track', drawing, slider), slider, moveTo };
}

function y(score: number): number {
  return MARGIN + (1 - score) * (HEIGHT - 2 * MARGIN);
}

function draw(running: readonly number[], x: (step: number) => number): SVGElement {
  const middle = y(0.5);
  const points = running.map((score, step) => `${x(step).toFixed(1)},${y(score).toFixed(1)}`).join(' ');
  /** The part of the line above or below the middle, in the colour of its side; the rest is clipped. */
  const half = (side: string, top: number) =>
    shape(
      'svg',
      { class: side, y: top, width: WIDTH, height: HEIGHT / 2, viewBox: `0 ${top} ${WIDTH} ${HEIGHT / 2}` },
      shape('polygon', { points: `0,${middle} ${points} ${x(running.length - 1)},${middle}` }),
      shape('polyline', { points }),
    );
  return shape(
    'svg',
    { class: 'line', width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    shape('line', { class: 'middle', x1: 0, x2: WIDTH, y1: middle, y2: middle }),
    half('up', 0),
    half('down', HEIGHT / 2),
  );
}

function verticalLine(name: string, at: number): SVGElement {
  return shape('line', { class: name, x1: at, x2: at, y1: 0, y2: HEIGHT });
}

function shape(name: string, attributes: Record<string, string | number>, ...content: Node[]): SVGElement {
  const element = pageDocument.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}

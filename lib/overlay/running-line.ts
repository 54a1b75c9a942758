import { element } from './element';

/** The drawing, in px; the middle of it is a score of one half. */
const WIDTH = 252;
const HEIGHT = 64;
const RIM = 4;

export interface RunningLine {
  readonly element: HTMLElement;
  /** The slider that follows the line, one step a word. */
  readonly slider: HTMLInputElement;
  /** Shows where in the line one is. */
  moveTo(step: number): void;
}

/**
 * The score after each word as a line: above the middle the review reads as positive, below it as negative.
 * @param running scores in [0, 1], at least one.
 * @param gap the step before which words were left out, if any were.
 */
export function runningLine(running: readonly number[], gap?: number): RunningLine {
  const last = running.length - 1;
  const x = (step: number) => (last === 0 ? WIDTH : (step / last) * WIDTH);
  const y = (score: number) => RIM + (1 - score) * (HEIGHT - 2 * RIM);
  const middle = y(0.5);
  const points = running.map((score, step) => `${x(step).toFixed(1)},${y(score).toFixed(1)}`).join(' ');

  /** The half of the line that lies on one side; what is on the other is cut off. */
  const half = (side: string, top: number) =>
    shape(
      'svg',
      { class: side, y: top, width: WIDTH, height: HEIGHT / 2, viewBox: `0 ${top} ${WIDTH} ${HEIGHT / 2}` },
      shape('polygon', { points: `0,${middle} ${points} ${x(last)},${middle}` }),
      shape('polyline', { points }),
    );
  const upright = (name: string, at: number) => shape('line', { class: name, x1: at, x2: at, y1: 0, y2: HEIGHT });
  const cursor = upright('cursor', x(last));
  const dot = shape('circle', { r: 4 });
  const drawing = shape(
    'svg',
    { class: 'line', width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    shape('line', { class: 'middle', x1: 0, x2: WIDTH, y1: middle, y2: middle }),
    ...(gap === undefined ? [] : [upright('gap', x(gap))]),
    half('up', 0),
    half('down', HEIGHT / 2),
    cursor,
    dot,
  );

  const slider = element('input', '');
  slider.type = 'range';
  slider.min = '0';
  slider.max = String(last);
  const moveTo = (step: number) => {
    slider.value = String(step);
    for (const end of ['x1', 'x2']) cursor.setAttribute(end, String(x(step)));
    dot.setAttribute('cx', String(x(step)));
    dot.setAttribute('cy', String(y(running[step]!)));
    dot.setAttribute('class', running[step]! >= 0.5 ? 'up' : 'down');
  };
  moveTo(last);
  return { element: element('div', 'track', drawing, slider), slider, moveTo };
}

function shape(name: string, attributes: Record<string, string | number>, ...content: Node[]): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.append(...content);
  return node;
}

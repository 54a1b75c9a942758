/** A smooth function: writes its gradient at `x` into `gradient` and returns its value. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

const MEMORY = 6;
/** Least decrease of a step, as a share of the one that the slope predicts (Armijo 1966). */
const SUFFICIENT = 1e-4;

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
const addScaled = (a: Float64Array, scale: number, b: Float64Array) => {
  for (let i = 0; i < a.length; i++) a[i]! += scale * b[i]!;
};

/**
 * Minimises a convex function in place by L-BFGS (Liu and Nocedal 1989) with backtracking.
 * @param x where to start; afterwards, the minimum that was found
 * @param tolerance stops when an iteration lowers the value by less than this share of it
 * @returns the value there
 */
export function minimize(x: Float64Array, objective: Objective, iterations: number, tolerance = 1e-5): number {
  let gradient = new Float64Array(x.length);
  let nextGradient = new Float64Array(x.length);
  const next = new Float64Array(x.length);
  const pairs: { s: Float64Array; y: Float64Array; sy: number }[] = [];
  let value = objective(x, gradient);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descent(gradient, pairs);
    const slope = dot(direction, gradient);
    if (!(slope < 0)) break;
    let step = pairs.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let nextValue: number;
    for (;;) {
      next.set(x);
      addScaled(next, step, direction);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + SUFFICIENT * step * slope) break;
      step /= 2;
      if (step < 1e-10) return value;
    }
    const oldest = pairs.length === MEMORY ? pairs.shift() : undefined;
    const s = oldest?.s ?? new Float64Array(x.length);
    const y = oldest?.y ?? new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) {
      s[i] = next[i]! - x[i]!;
      y[i] = nextGradient[i]! - gradient[i]!;
    }
    const sy = dot(s, y);
    if (sy > 0) pairs.push({ s, y, sy });
    x.set(next);
    [gradient, nextGradient] = [nextGradient, gradient];
    const gain = value - nextValue;
    value = nextValue;
    if (gain < tolerance * Math.abs(value)) break;
  }
  return value;
}

/** Minus the gradient times the approximate inverse Hessian: the two loops over the last steps. */
function descent(gradient: Float64Array, pairs: readonly { s: Float64Array; y: Float64Array; sy: number }[]) {
  const direction = gradient.map((value) => -value);
  const along = pairs.map(() => 0);
  for (let i = pairs.length - 1; i >= 0; i--) {
    along[i] = dot(pairs[i]!.s, direction) / pairs[i]!.sy;
    addScaled(direction, -along[i]!, pairs[i]!.y);
  }
  const last = pairs.at(-1);
  if (last) {
    const scale = last.sy / dot(last.y, last.y);
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  }
  pairs.forEach(({ s, y, sy }, i) => {
    addScaled(direction, along[i]! - dot(y, direction) / sy, s);
  });
  return direction;
}

/**
 * Adam (Kingma & Ba 2015, https://arxiv.org/abs/1412.6980) over `bytes` of float32 weights, a multiple of 16, in place.
 * @param meanScale learningRate / (1 - beta1^t)
 * @param varianceScale 1 / (1 - beta2^t)
 */
export function adam(
  weights: usize,
  gradients: usize,
  mean: usize,
  variance: usize,
  bytes: usize,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  meanScale: f32,
  varianceScale: f32,
): void {
  const b1 = f32x4.splat(beta1);
  const b2 = f32x4.splat(beta2);
  const c1 = f32x4.splat(1 - beta1);
  const c2 = f32x4.splat(1 - beta2);
  const e = f32x4.splat(epsilon);
  const scale1 = f32x4.splat(meanScale);
  const scale2 = f32x4.splat(varianceScale);
  for (let i: usize = 0; i < bytes; i += 16) {
    const g = v128.load(gradients + i);
    const m = f32x4.add(f32x4.mul(b1, v128.load(mean + i)), f32x4.mul(c1, g));
    const v = f32x4.add(f32x4.mul(b2, v128.load(variance + i)), f32x4.mul(c2, f32x4.mul(g, g)));
    v128.store(mean + i, m);
    v128.store(variance + i, v);
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(v, scale2)), e);
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), f32x4.div(f32x4.mul(m, scale1), root)));
  }
}

import type { Look } from '../look';

interface Tones {
  /** White reads on it. */
  pill: string;
  /** As ink and bars on a dark ground; on a light one the pill's own colour serves. */
  onDark: string;
}

/** Every tone stands at least 4.5 : 1 from its ground; bluish green and vermilion are Okabe and Ito's. */
export const PALETTES: Record<Look['palette'], { positive: Tones; negative: Tones }> = {
  standard: { positive: { pill: '#00704f', onDark: '#4fd1a5' }, negative: { pill: '#b23a0e', onDark: '#ff9471' } },
  'blue-orange': { positive: { pill: '#1d5fb8', onDark: '#82b6ff' }, negative: { pill: '#a84a00', onDark: '#ffa35c' } },
  grey: { positive: { pill: '#2f343b', onDark: '#f0f2f5' }, negative: { pill: '#6a717c', onDark: '#aab2bd' } },
};

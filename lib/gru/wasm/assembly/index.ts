export { adam } from './adam';
export { backward, forward, gatherRows, repeatRow, scatterAdd, sumRows } from './gru';
export { matmul } from './matmul';
export { packPanels, packTransposed } from './panels';

/** First byte that the module itself does not use. */
export const heapBase: usize = __heap_base;
export * from './tiles.generated';

export { adam } from './adam';
export { cosineStep } from './cosine';
export { backward, forward } from './gru';
export { forwardInt16 } from './gru-int16';
export { gatherIntegers, gatherLevels, packLevels, restoreLevels } from './levels';
export { matmul } from './matmul';
export { matmulInt16 } from './matmul-int16';
export { pack, packTransposed, packTransposedInt16 } from './pack';
export { relevance } from './relevance';
export { gatherRows, repeatRow, scatterAdd, sumRows } from './rows';
export { expRows, scaleRows } from './softmax';

/** First byte that the module itself does not use. */
export const heapBase: usize = __heap_base;
// Exported so that they are not inlined: inside other loops V8 (Node 20) unrolls theirs, spills, and is half as fast.
export * from './tiles.generated';

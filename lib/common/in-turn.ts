export type InTurn = <Result>(work: () => Result | Promise<Result>) => Promise<Result>;

/**
 * Makes a queue for asynchronous work: each piece starts when the one before it has settled, in the order of the calls.
 * Work that rejects does so for its caller alone.
 */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}

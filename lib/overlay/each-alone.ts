/**
 * Does the same for each item. Where it throws, that item is left as it is, and the others have their turn: on someone
 * else's page, anything may throw.
 */
export function eachAlone<Item>(items: Iterable<Item>, work: (item: Item) => void): void {
  for (const item of items) {
    try {
      work(item);
    } catch {
      // The item keeps its badge as it was.
    }
  }
}

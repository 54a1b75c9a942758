/** One group per key, in order of appearance; a value without a key is a group of its own. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string | undefined): T[][] {
  const groups: T[][] = [];
  const groupOf = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const known = key === undefined ? undefined : groupOf.get(key);
    if (known) {
      known.push(value);
      continue;
    }
    const group = [value];
    groups.push(group);
    if (key !== undefined) groupOf.set(key, group);
  }
  return groups;
}

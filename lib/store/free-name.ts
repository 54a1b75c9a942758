/** Of equal names people cannot tell one from the other, whatever their characters. */
const asSeen = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\p{C}\p{M}\s]+/gu, '')
    .toLowerCase();

/** The name, with a number where people would take it for one of those that are taken. */
export function freeName(name: string, taken: readonly string[]): string {
  const seen = new Set(taken.map(asSeen));
  const numbered = (count: number) => (count === 1 ? name : `${name.slice(0, 90)} (${count})`);
  let count = 1;
  while (seen.has(asSeen(numbered(count)))) count++;
  return numbered(count);
}

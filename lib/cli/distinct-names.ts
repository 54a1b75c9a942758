import { resolve, sep } from 'node:path';

/** A name for each path: its end, as short as tells it from the others. "es/reviews.csv" and "fr/reviews.csv" */
export function distinctNames(paths: readonly string[]): string[] {
  const all = [...new Set(paths.map((path) => resolve(path)))].map((path) => path.split(sep));
  const endOf = (parts: readonly string[], length: number) => parts.slice(-length).join('/');
  return paths.map((path) => {
    const parts = resolve(path).split(sep);
    for (let length = 1; length < parts.length; length++) {
      const end = endOf(parts, length);
      if (all.filter((other) => endOf(other, length) === end).length === 1) return end;
    }
    return path;
  });
}

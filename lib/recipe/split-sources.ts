import type { Example } from '../data/example';
import { split } from '../data/split';
import type { SourceData } from './sources';

/** Splits all sources at once, so that no film and no text is on both sides, whatever file it stands in. */
export function splitSources(
  sources: readonly SourceData[],
  share: number,
  seed: number,
): { train: SourceData[]; heldOut: SourceData[] } {
  const all = split(
    sources.flatMap(({ examples }) => examples),
    share,
    seed,
  );
  const part = (examples: readonly Example[]) => {
    const chosen = new Set(examples);
    return sources.map((source) => ({ ...source, examples: source.examples.filter((each) => chosen.has(each)) }));
  };
  return { train: part(all.train), heldOut: part(all.heldOut) };
}

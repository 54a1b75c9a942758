/** A scale as the name of a column states it: "rating (out of 4)", "score/100", "stars (1-5)". */
export interface NamedScale {
  /** The name without it. */
  name: string;
  lowest?: number;
  highest: number;
}

const NAME = String.raw`^(.*?\p{L})[\s_.([-]`;
const END = String.raw`\s*[)\]]?\s*$`;
const FORMS = [
  new RegExp(String.raw`${NAME}*(?:out[\s_-]*of|of|von|sur|de|di|su|av|/)[\s_-]*(\d+)${END}`, 'iu'),
  new RegExp(
    String.raw`${NAME}+?(?:(?:from|von|de)[\s_]+)?([-−]?\d+(?:\.\d+)?)[\s_]*(?:-|–|to|bis|à|al?|\.\.)[\s_]*(\d+)${END}`,
    'iu',
  ),
];
/** No name is longer; the patterns take time that grows with the square of it. */
const LONGEST = 60;

/** The scale that is part of the name of a column. */
export function namedScale(header: string): NamedScale | undefined {
  if (header.length > LONGEST) return undefined;
  const [, name, ...figures] = FORMS.map((form) => form.exec(header)).find(Boolean) ?? [];
  if (!name) return undefined;
  const [lowest, highest] = figures.map((figure) => Number(figure.replace('−', '-')));
  if (highest === undefined) return lowest! > 0 ? { name, highest: lowest! } : undefined;
  return lowest! < highest ? { name, lowest: lowest!, highest } : undefined;
}

import { type Columns, plainName } from './columns';
import type { RatingScale } from './rating-scale';

/** Sites that let their users take their own ratings and reviews with them, and Reeltone itself. */
export type ExportName = 'IMDb' | 'Letterboxd' | 'Goodreads' | 'Reeltone';

export interface KnownExport {
  name: ExportName;
  /** Names of columns that this export has, in any order. */
  has: readonly string[];
  columns: Partial<Record<keyof Columns, string>>;
  scale: RatingScale;
  /** Whether 0 stands for no rating. */
  zeroIsNone?: true;
}

const EXPORTS: readonly KnownExport[] = [
  {
    name: 'Letterboxd',
    has: ['Date', 'Name', 'Year', 'Letterboxd URI'],
    columns: { text: 'Review', rating: 'Rating', movie: 'Name' },
    scale: { lowest: 0.5, highest: 5 },
  },
  {
    name: 'Goodreads',
    has: ['Book Id', 'Title', 'My Rating', 'Average Rating'],
    columns: { text: 'My Review', rating: 'My Rating', movie: 'Title' },
    scale: { lowest: 1, highest: 5 },
    zeroIsNone: true,
  },
  {
    name: 'IMDb',
    has: ['Const', 'Your Rating', 'Title'],
    columns: { text: 'Your Review', rating: 'Your Rating', movie: 'Const' },
    scale: { lowest: 1, highest: 10 },
  },
  {
    name: 'Reeltone',
    has: ['review', 'rating', 'sentiment', 'movie', 'site'],
    columns: { text: 'review', rating: 'rating', label: 'sentiment', movie: 'movie' },
    scale: { lowest: 1, highest: 10 },
  },
];

/** The export that a file with this header is, and its columns. */
export function knownExport(header: readonly string[]): { known: KnownExport; columns: Columns } | undefined {
  const plain = header.map(plainName);
  const known = EXPORTS.find(({ has }) => has.every((name) => plain.includes(plainName(name))));
  if (!known) return undefined;
  const places = Object.entries(known.columns).map(
    ([column, name]) => [column, plain.indexOf(plainName(name))] as const,
  );
  return { known, columns: Object.fromEntries(places.filter(([, place]) => place >= 0)) };
}

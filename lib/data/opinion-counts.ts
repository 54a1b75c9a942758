import type { ErrorReport } from '../common/error-facts';
import { errorReport } from '../common/errors';
import type { Example } from './example';
import type { WrittenOpinion } from './opinions';
import { labelOf } from './ratings';
import type { RawReview } from './review-rows';

/** A label and a rating as they stand in a file, and what they mean once all are known. */
interface Counted extends WrittenOpinion {
  /** The first rows with them. */
  lines: number[];
  read?: Pick<Example, 'label' | 'rating'>;
  problem?: ErrorReport;
}

/** Labels and ratings that differ this often are neither. */
const MOST = 50_000;
const SHOWN_LINES = 100;

/** How often each label and rating stand in a file: what they mean is known only when all of them are. */
export class OpinionCounts {
  readonly all: Counted[] = [];
  readonly #places = new Map<string, number>();

  /** @returns the place of this label and rating in `all` */
  add({ label, rating }: RawReview, line: number): number {
    const key = `${label.slice(0, 100)}\0${rating.slice(0, 100)}`;
    const known = this.#places.get(key);
    const place = known ?? this.#insert(this.all.length < MOST ? key : '\ufffd\0');
    const counted = this.all[place]!;
    counted.count++;
    if (counted.lines.length < SHOWN_LINES) counted.lines.push(line);
    return place;
  }

  #insert(key: string): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.all.length;
    const [label = '', rating = ''] = key.split('\0');
    this.#places.set(key, place);
    this.all.push({ label, rating, count: 0, lines: [] });
    return place;
  }

  interpret(read: (raw: RawReview) => Example | ErrorReport): void {
    for (const counted of this.all) {
      const { label, rating } = counted;
      const result = read({ text: '', label, rating, movie: '', title: '' });
      if ('code' in result) counted.problem = result;
      else counted.read = result;
    }
  }

  get good(): number {
    return this.all.reduce((sum, { read, count }) => sum + (read ? count : 0), 0);
  }

  /** The values that cannot be read, in order of appearance. */
  get unread(): { reason: ErrorReport; lines: readonly number[]; count: number; label: string }[] {
    return this.all.flatMap(({ problem, lines, count, label }) =>
      problem ? [{ reason: problem ?? errorReport('data.rowWithoutLabel', []), lines, count, label }] : [],
    );
  }

  /** Of each place in `all`: 1 positive, 0 negative, undefined in between or unread. */
  get sides(): (0 | 1 | undefined)[] {
    return this.all.map(({ read }) => read && labelOf(read));
  }

  /** Good rows by side: by label, or else by rating. */
  countSides(): { positive: number; negative: number; middling: number } {
    const counts = { positive: 0, negative: 0, middling: 0 };
    for (const { read, count } of this.all) {
      if (!read) continue;
      const side = labelOf(read);
      counts[side === undefined ? 'middling' : side === 1 ? 'positive' : 'negative'] += count;
    }
    return counts;
  }

  /** How many good rows are rated 1, 2, … 10 (rounded). */
  countRatings(): number[] {
    const counts: number[] = new Array(10).fill(0);
    for (const { read, count } of this.all)
      if (read?.rating !== undefined) counts[Math.round(read.rating) - 1]! += count;
    return counts;
  }
}

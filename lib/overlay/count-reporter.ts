import type { PageCounts } from '../messages/payloads';

/** How long a page may take to show its first review before it is reported to have none. */
const SETTLED_MS = 3_000;

export interface CountReporterOptions {
  count(): PageCounts;
  /** Called when the counts change; with `found: 0` only once the page has had time to show its first review. */
  onCounts(counts: PageCounts): void;
  /** Called whenever a review was added, removed or changed. */
  onChange?(): void;
  /** False once the extension was updated or removed. */
  alive(): boolean;
}

/** Reports changes of a page's reviews. */
export class CountReporter {
  readonly #options: CountReporterOptions;
  readonly #settling = setTimeout(() => {
    this.#settled = true;
    this.report();
  }, SETTLED_MS);
  #settled = false;
  #planned = false;
  #reported = '';

  constructor(options: CountReporterOptions) {
    this.#options = options;
  }

  /** Once for all changes in one task. */
  reportSoon(): void {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      this.report();
    });
  }

  report(): void {
    const { count, onCounts, onChange, alive } = this.#options;
    onChange?.();
    const { found, rated, noOpinion, declined } = count();
    const counts = { found, rated, noOpinion, declined };
    const news = JSON.stringify(counts);
    if (news === this.#reported || (found === 0 && !this.#settled) || !alive()) return;
    this.#reported = news;
    onCounts(counts);
  }

  stop(): void {
    clearTimeout(this.#settling);
  }
}

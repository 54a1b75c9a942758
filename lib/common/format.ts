/** Figures as people read them, in the language of `locale`, with a real minus. Nothing there is a dash. */
type Figure = number | null | undefined;

export const NOTHING = '–';

/** To make one takes longer than to write a badge; the first of a process, as long as to score a review. */
const formats = new Map<string, Intl.NumberFormat>();

function formatted(value: Figure, locale: string, options: Intl.NumberFormatOptions): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING;
  const key = `${locale} ${Object.entries(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format.format(value).replace('-', '−');
}

/** 0.9174 -> "91.7 %", spaced as the language has it. */
export const percent = (share: Figure, locale: string, digits = 1) =>
  formatted(share, locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });

export const decimals = (value: Figure, digits: number, locale: string) =>
  formatted(value, locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const whole = (value: Figure, locale: string) => formatted(value, locale, { maximumFractionDigits: 0 });

/** A rating as its reviewer would write it: "8", or "4.5". @param digits most decimals */
export const ratingGiven = (rating: Figure, locale: string, digits = 1) =>
  formatted(rating, locale, { maximumFractionDigits: digits });

/** Two significant digits, for a speed that is never the same twice. */
export const about = (value: Figure, locale: string) => formatted(value, locale, { maximumSignificantDigits: 2 });

/** A difference with its sign: "+1.2", "−0.03". */
export function difference(value: Figure, digits: number, locale: string): string {
  return formatted(value, locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  });
}

/** "3 Nov 2026", of an ISO date or of ms since 1970. */
export const day = (date: string | number, locale: string) =>
  new Date(date).toLocaleDateString(locale, { dateStyle: 'medium' });

const UNITS = [
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/** The two largest units of a time, and no seconds from ten minutes up: nobody counts on them. "1 hr 5 min", "42 sec". */
export function duration(seconds: Figure, locale: string): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) return NOTHING;
  let left = Math.max(0, Math.round(seconds < 600 ? seconds : Math.round(seconds / 60) * 60));
  const parts = UNITS.flatMap(({ unit, seconds: size }) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count > 0 ? [count.toLocaleString(locale, { style: 'unit', unit, unitDisplay: 'short' })] : [];
  });
  return parts.slice(0, 2).join(' ') || (0).toLocaleString(locale, { style: 'unit', unit: 'second' });
}

const SIZES = [
  { unit: 'gigabyte', size: 1e9, maximumFractionDigits: 1 },
  { unit: 'megabyte', size: 1e6, maximumFractionDigits: 1 },
  { unit: 'kilobyte', size: 1e3, maximumFractionDigits: 0 },
] as const;

/** "4.2 MB" */
export function bytes(count: number, locale: string): string {
  const { unit, size, maximumFractionDigits } = SIZES.find(({ size }) => count >= size) ?? SIZES[2];
  return (count / size).toLocaleString(locale, { style: 'unit', unit, maximumFractionDigits });
}

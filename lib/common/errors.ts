import type { ErrorCode, ErrorFacts, ErrorReport, Fact } from './error-facts';
import { plainLine } from './plain-line';

/** An error that a person may see: a code and its facts, put into words where it is shown. */
export class CodedError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'CodedError';
  readonly code: Code;
  readonly facts: ErrorFacts[Code];

  /** @param facts in the order of `ErrorFacts[code]` */
  constructor(code: Code, facts: ErrorFacts[Code], options?: ErrorOptions) {
    super(facts.length > 0 ? `${code} ${JSON.stringify(facts)}` : code, options);
    this.code = code;
    this.facts = facts;
  }
}

/**
 * The report of anything that was thrown; also of an error that arrived in a message, where it has lost its class. A
 * report stays as it is.
 */
export function reportOf(error: unknown): ErrorReport {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error && 'facts' in error;
  if (isCoded && Array.isArray(error.facts)) return { code: error.code as ErrorCode, facts: error.facts };
  return { code: 'unexpected', facts: [error instanceof Error ? error.message : String(error)] };
}

/** The report of an error that is not thrown. @param facts in the order of `ErrorFacts[code]` */
export function errorReport<Code extends ErrorCode>(code: Code, facts: ErrorFacts[Code]): ErrorReport {
  return { code, facts };
}

export function errorOf({ code, facts }: ErrorReport): CodedError {
  return new CodedError(code, facts as ErrorFacts[ErrorCode]);
}

/** Gives the message of `locales/` with this key, with the facts in the place of `$1`, `$2`, … */
export type Translate = (key: `error.${ErrorCode}`, facts: string[]) => string;

/** The sentence of an error; figures are written as `locale` has them. */
export function sentenceOf({ code, facts }: ErrorReport, translate: Translate, locale: string): string {
  const written = (fact: Fact): string => {
    if (typeof fact === 'string') return plainLine(fact);
    if (typeof fact === 'number') return fact.toLocaleString(locale, { maximumFractionDigits: 1 });
    return sentenceOf(fact, translate, locale);
  };
  // A later version may have stored an error that this one does not know.
  return translate(`error.${code}`, facts.map(written)) || translate('error.unexpected', [code]);
}

import { i18n } from '#i18n';
import type { ErrorReport } from '../../lib/common/error-facts';
import { reportOf, sentenceOf, type Translate } from '../../lib/common/errors';
import { locale } from './locale';

/** Every code has a message: test/errors.test.ts walks them. */
const translate = i18n.t as unknown as Translate;

/** What an error or its report says, in the language of the browser. */
export function errorSentence(error: unknown): string {
  return sentenceOf(isReport(error) ? error : reportOf(error), translate, locale());
}

function isReport(error: unknown): error is ErrorReport {
  return typeof error === 'object' && error !== null && !(error instanceof Error) && 'code' in error;
}

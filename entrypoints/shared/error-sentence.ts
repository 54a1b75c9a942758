import { i18n } from '#i18n';
import { reportOf, sentenceOf, type Translate } from '../../lib/common/errors';
import { locale } from './locale';

/** Every code has a message: test/errors.test.ts walks them. */
const translate = i18n.t as unknown as Translate;

/** The sentence of an error or its report, in the language of the browser. */
export function errorSentence(error: unknown): string {
  return sentenceOf(reportOf(error), translate, locale());
}

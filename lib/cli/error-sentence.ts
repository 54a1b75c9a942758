import { readFileSync } from 'node:fs';
import { reportOf, sentenceOf, type Translate } from '../common/errors';

type Messages = { [key: string]: string | Messages };

/** The English sentence of an error or its report. The command line's own errors are sentences already. */
export function errorSentence(error: unknown): string {
  const report = reportOf(error);
  if (report.code === 'unexpected') return String(report.facts[0]);
  const english: Messages = JSON.parse(readFileSync(new URL('../../locales/en.json', import.meta.url), 'utf8'));
  const translate: Translate = (key, facts) => {
    const message = key.split('.').reduce<string | Messages>((found, part) => (found as Messages)[part]!, english);
    return String(message).replace(/\$(\d)/g, (_, place: string) => facts[Number(place) - 1]!);
  };
  return sentenceOf(report, translate, 'en');
}

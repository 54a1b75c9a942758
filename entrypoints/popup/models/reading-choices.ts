import type { ReadingChoices } from '../../../lib/model/import/foreign-model';
import type { PaddingSide } from '../../../lib/model/import/read-words';

/** What the form says; a field that is left empty says nothing. */
export function choicesOf(form: FormData): ReadingChoices {
  const sides = (['padding', 'truncating'] as const).map((name) => [name, form.get(name) as PaddingSide | '']);
  const numbers = (['length', 'oov', 'indexFrom'] as const).map((name) => {
    const text = form.get(name);
    return [name, text === '' || text === null ? '' : Number(text)];
  });
  return Object.fromEntries([...sides, ...numbers].filter(([, value]) => value !== ''));
}

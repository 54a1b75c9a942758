import './examples.css';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countExamples } from '../../../lib/store/examples';
import { whole } from '../format';
import { locale } from '../locale';
import { looking } from './state';

/** How many reviews are kept to learn from, and the way to them. */
export function ExamplesLink() {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    // Where they cannot be read, the panel behind the link says why.
    countExamples().then(setCount, () => setCount(0));
  }, []);
  return (
    <p class="examples-link">
      <span>
        {count === 0 ? i18n.t('examples.none') : i18n.t('examples.met', count ?? 2, [whole(count, locale())])}
      </span>
      <button
        type="button"
        onClick={() => {
          looking.value = true;
        }}
      >
        {count === 0 ? i18n.t('examples.lookNone') : i18n.t('examples.look')}
      </button>
    </p>
  );
}

import './examples.css';
import { i18n } from '#i18n';
import { whole } from '../format';
import { locale } from '../locale';
import { looking } from './state';
import { useExampleCount } from './use-example-count';

/** How many reviews are kept to learn from, and the way to them. */
export function ExamplesLink() {
  const count = useExampleCount();
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

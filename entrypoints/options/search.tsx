import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../lib/common/format';
import { locale } from '../shared/locale';
import { filterSettings } from './filter-settings';

const query = signal('');
const found = signal(0);

/** Hides the settings of a page that do not match what is typed. */
export function Search({ page }: { page: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const filter = () => {
      found.value = filterSettings(page.current!, query.value);
    };
    const unsubscribe = query.subscribe(filter);
    // Settings also appear later, when the browser has answered.
    const observer = new MutationObserver(filter);
    observer.observe(page.current!, { childList: true, subtree: true, characterData: true });
    return () => {
      unsubscribe();
      observer.disconnect();
    };
  }, [page]);
  return (
    <search class="find">
      <label for="find">{i18n.t('options.search')}</label>
      <input
        id="find"
        type="search"
        autocomplete="off"
        value={query.value}
        onInput={({ currentTarget }) => {
          query.value = currentTarget.value;
        }}
      />
      <span role="status" class="quiet">
        {query.value.trim() && i18n.t('options.found', found.value, [whole(found.value, locale())])}
      </span>
    </search>
  );
}

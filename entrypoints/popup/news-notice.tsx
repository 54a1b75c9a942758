import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { markNewsSeen, NEWS_VERSION, readSeenNews } from '../../lib/store/seen-news';

const isNew = signal(false);

export async function watchNews(): Promise<void> {
  isNew.value = (await readSeenNews()) !== NEWS_VERSION;
}

async function close(): Promise<void> {
  isNew.value = false;
  await markNewsSeen();
}

/** Says after an update, until the user has closed it, what is new. */
export function NewsNotice() {
  if (!isNew.value) return null;
  return (
    <section class="note good news" role="status">
      <p>{i18n.t('news.line')}</p>
      <button type="button" onClick={close}>
        {i18n.t('news.close')}
      </button>
    </section>
  );
}

import { i18n } from '#i18n';
import { ALL_SITES } from '../../lib/sites/all-sites';
import { markup } from '../../lib/sites/markup';

/** The name of a site by its id; the id itself when the site is no longer known. */
export const siteName = (id: string): string =>
  id === markup.id ? i18n.t('collected.otherSites') : (ALL_SITES.find((site) => site.id === id)?.name ?? id);

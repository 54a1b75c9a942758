import type { PageStatus } from '../../lib/messages/payloads';
import type { TabSite } from './tab-site';

/** How the tab about the page looks. */
export type View =
  | 'loading'
  | 'unsupported'
  | 'elsewhere'
  | 'notAllowed'
  | 'notRead'
  | 'off'
  | 'failed'
  | 'waiting'
  | 'scoring'
  | 'nothing'
  | 'page';

export interface KnownOfPage {
  /** `undefined` before the first answer; `null` where none comes. */
  page: PageStatus | null | undefined;
  tabSite: TabSite | undefined;
  /** The browser lets Reeltone read the site. */
  allowed: boolean;
  siteOn: boolean;
}

/** Whether the view depends on the site of the tab: a page with reviews says all that is shown. */
export function needsTabSite(page: PageStatus | null): boolean {
  return page === null || page.found + page.waiting === 0;
}

export function viewOf({ page, tabSite, allowed, siteOn }: KnownOfPage): View {
  if (page === undefined) return 'loading';
  if (page === null) return withoutAnswer(tabSite, allowed);
  if (!siteOn) return 'off';
  if (page.failure) return 'failed';
  if (page.found > 0) return page.rated + page.noOpinion + page.declined > 0 ? 'page' : 'scoring';
  if (page.waiting > 0) return 'waiting';
  // A page of any other site answers, too, once the user has allowed them all.
  return page.site === tabSite?.site.id ? 'nothing' : withoutAnswer(tabSite, allowed);
}

function withoutAnswer(tabSite: TabSite | undefined, allowed: boolean): View {
  if (!tabSite) return 'unsupported';
  if (tabSite.covered) return allowed ? 'notRead' : 'notAllowed';
  return allowed || tabSite.reviews ? 'elsewhere' : 'unsupported';
}

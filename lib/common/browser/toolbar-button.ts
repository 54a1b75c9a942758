import { type Browser, browser } from 'wxt/browser';

/** `browserAction` in manifest version 2, which Firefox ships. */
type Action = Pick<
  typeof browser.action,
  'setBadgeText' | 'setBadgeBackgroundColor' | 'setBadgeTextColor' | 'setTitle' | 'getUserSettings'
>;
const action = () => browser.action ?? (browser.browserAction as unknown as Action);

export interface ButtonText {
  /** Absent: for all tabs that have no text of their own. */
  tabId?: number;
  /** `null`: the tab shows the text that is set for all tabs. */
  text: string | null;
}

/** Sets the text on the toolbar button. Firefox throws on an undefined text, so that `null` stands for it everywhere. */
export function setButtonText(text: ButtonText): Promise<void> {
  return action().setBadgeText(text as Browser.action.BadgeTextDetails);
}

/** Sets the colour behind the text, which is white; Safari chooses the colour of the text itself. */
export async function setButtonColor(color: string, tabId?: number): Promise<void> {
  await action().setBadgeBackgroundColor({ tabId, color });
  await action().setBadgeTextColor?.({ tabId, color: '#ffffff' });
}

export function setButtonTitle(title: string, tabId: number): Promise<void> {
  return action().setTitle({ tabId, title });
}

/** Whether the button stands on the toolbar itself, and not only in the menu of extensions; `undefined` where the browser does not say. */
export async function isPinned(): Promise<boolean | undefined> {
  const settings = await action().getUserSettings?.();
  return settings?.isOnToolbar;
}

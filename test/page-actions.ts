import type { ElementHandle, Page } from 'puppeteer-core';

/** Clicks the button, switch or choice with this text. */
export async function press(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-xpath(//*[self::button or self::label][normalize-space()="${text}"])`).click();
}

export const waitForText = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.textContent.includes(wanted), { timeout: 90_000, polling: 100 }, text);

export async function chooseFile(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

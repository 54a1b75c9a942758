import type { Page } from 'puppeteer-core';

/** Clicks what saves a file in a page of the extension. @returns the file */
export async function readSaved(page: Page, selector: string): Promise<{ name: string; type: string; bytes: Buffer }> {
  const { bytes, ...file } = await page.evaluate(
    (button) =>
      new Promise<{ name: string; type: string; bytes: number[] }>((resolve) => {
        const { createObjectURL } = URL;
        const { click } = HTMLAnchorElement.prototype;
        let saved: Blob;
        URL.createObjectURL = (blob: Blob) => {
          saved = blob;
          return createObjectURL.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = async function () {
          URL.createObjectURL = createObjectURL;
          HTMLAnchorElement.prototype.click = click;
          const content = new Uint8Array(await saved.arrayBuffer());
          resolve({ name: this.download, type: saved.type, bytes: [...content] });
        };
        document.querySelector<HTMLElement>(button)!.click();
      }),
    selector,
  );
  return { ...file, bytes: Buffer.from(bytes) };
}

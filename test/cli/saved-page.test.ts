import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSavedPage, whyNoReview } from '../../lib/cli/saved-page';

const URL_OF_PAGE = 'https://example.org/';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(bytes: Buffer | string): Promise<Document> {
  const path = join(folder, 'page.html');
  await writeFile(path, bytes);
  return openSavedPage(path, URL_OF_PAGE);
}

const page = (head: string) => `<!doctype html><html><head>${head}</head><body><p>Café très “naïf”</p></body></html>`;
/** In windows-1252, in which the quotation marks are no control characters. */
const western = (text: string) => Buffer.from(text.replace('“', '\x93').replace('”', '\x94'), 'latin1');
const long = `<title>${'x'.repeat(2_000)}</title>`;

it.each([
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${page('<meta charset="windows-1252">')}`)],
  ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${page('<meta charset="utf-8">')}`, 'utf16le')],
  ['declared UTF-8', Buffer.from(page('<meta charset="utf-8">'))],
  ['declared ISO 8859-1', western(page('<meta charset="iso-8859-1">'))],
  ['declared as for a server', western(page('<meta http-equiv="Content-Type" content="text/html; charset=cp1252">'))],
  ['declared late', western(page(`${long}<meta charset="windows-1252">`))],
  ['declared late as UTF-8', Buffer.from(page(`${long}<meta charset="utf-8">`))],
  ['undeclared UTF-8', Buffer.from(page(''))],
  ['undeclared windows-1252', western(page(''))],
  ['an encoding that does not exist', western(page('<meta charset="klingon">'))],
])('reads %s', async (_, bytes) => {
  expect((await open(bytes)).querySelector('p')?.textContent).toBe('Café très “naïf”');
});

it('reads other declared encodings', async () => {
  const cyrillic = Buffer.from(
    [...'<meta charset="windows-1251"><p>'].map((one) => one.charCodeAt(0)).concat(0xcc, 0xee, 0xf0, 0xe5),
  );
  expect((await open(cyrillic)).querySelector('p')?.textContent).toBe('Море');
  const inXml = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?><p>'), Buffer.from([0xcc])]);
  expect((await open(inXml)).querySelector('p')?.textContent).toBe('М');
});

const MHTML = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n';

it.each([
  [
    'MHTML',
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\n',
    'MHTML',
  ],
  [
    'MHTML of another browser',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n',
    'MHTML',
  ],
  ['a web archive of Safari', 'bplist00Ñ', 'Safari'],
  ['MHTML with a byte order mark', `\ufeff${MHTML}`, 'MHTML'],
  ['MHTML in UTF-16', Buffer.from(`\ufeff${MHTML}`, 'utf16le'), 'MHTML'],
  ['MHTML after an empty line', `\r\n${MHTML}`, 'MHTML'],
  [
    'an XML web archive of Safari',
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n<dict>\n\t<key>WebMainResource</key>\n',
    'Safari',
  ],
  ['a zip', 'PK\x03\x04', 'compressed'],
  ['gzip', Buffer.from([0x1f, 0x8b, 8]), 'compressed'],
])('names %s for what it is', async (_, bytes, name) => {
  await expect(open(bytes)).rejects.toThrow(new RegExp(`page\\.html is .*${name}`));
});

it('does not take a page that mentions such things for one', async () => {
  const document = await open('<p>Content-Type: multipart/related</p>');
  expect(document.querySelector('p')).not.toBeNull();
  expect(whyNoReview(document)).toBeUndefined();
});

it.each([
  ['Firefox', '<body id="viewsource" class="highlight"><pre>&lt;p></pre></body>'],
  ['Chromium', '<table><tr><td class="line-number" value="1"></td><td class="line-content">&lt;p></td></tr></table>'],
])('names a source view of %s', async (_, html) => {
  expect(whyNoReview(await open(html))).toContain('view-source');
});

import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';

const SAFARI = 'a web archive of Safari: open it in Safari and save the page as "Page Source".';

/** Files that are no HTML, by how they begin after a byte order mark and white space, and how to get the HTML. */
const OTHER_FILES: { begins: RegExp; is: string }[] = [
  {
    begins: /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:Content-Type:\s*multipart\/related|Snapshot-Content-Location:)/i,
    is: 'a web archive (MHTML): open it in a browser and save the page as "Webpage, HTML only".',
  },
  { begins: /^bplist00/, is: SAFARI },
  {
    begins:
      /^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE plist\b[^>]*>\s*)?<plist\b[\s\S]*?<key>Web(?:MainResource|Subresources|SubframeArchives)<\/key>/i,
    is: SAFARI,
  },
  { begins: /^(?:PK\p{Cc}|\p{Cc}\u{8b})/u, is: 'compressed: unpack it and give the HTML file that it holds.' },
];
/** In what browsers save when the source of a page is shown, not the page: Firefox, then Chromium. */
const SOURCE_VIEW = 'body#viewsource, td.line-content';

/** Tags that declare the encoding of a page. */
const DECLARATIONS = 'meta[charset], meta[http-equiv="content-type" i][content*="charset" i]';

/** Reads a saved page as a browser does; its scripts do not run. */
export async function openSavedPage(path: string, url: string): Promise<Document> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`Cannot read ${path}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
  const beginning = beginningOf(bytes);
  const other = OTHER_FILES.find(({ begins }) => begins.test(beginning));
  if (other) throw new Error(`${path} is ${other.is}`);
  return parsePage(bytes, url);
}

/** The first characters of a file, as far as they are ASCII. */
function beginningOf(bytes: Buffer): string {
  const mark = bytes.toString('latin1', 0, 2);
  const wide = { '\xff\xfe': 'utf-16le', '\xfe\xff': 'utf-16be' }[mark];
  const text = wide ? new TextDecoder(wide).decode(bytes.subarray(0, 16_384)) : bytes.toString('latin1', 0, 8192);
  return text.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
}

/** Why a page holds no review, where that can be said. */
export function whyNoReview(document: Document): string | undefined {
  if (!document.querySelector(SOURCE_VIEW)) return undefined;
  return 'is the view of the source of a page (view-source:), not the page: open the page itself and save it.';
}

/**
 * By a byte order mark, else the encoding declared in the first 1,024 bytes, else one declared later, else UTF-8 where
 * the bytes are valid as such, else windows-1252.
 * Source: html.spec.whatwg.org, 13.2.3.2 "Determining the character encoding".
 */
function parsePage(bytes: Buffer, url: string): Document {
  const { document } = new JSDOM(bytes, { url }).window;
  if (document.characterSet !== 'windows-1252') return document;
  const declared = declaredEncoding(document, bytes);
  const encoding = declared ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  if (encoding === 'windows-1252') return document;
  return new JSDOM(bytes, { url, contentType: `text/html; charset=${encoding}` }).window.document;
}

/** The name of the encoding that a page declares. */
function declaredEncoding(document: Document, bytes: Buffer): string | undefined {
  const meta = document.querySelector(DECLARATIONS);
  const stated =
    meta?.getAttribute('charset') ?? /charset\s*=\s*["']?([^\s;"']+)/i.exec(meta?.getAttribute('content') ?? '')?.[1];
  const inXml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/.exec(bytes.toString('latin1', 0, 1024))?.[1];
  try {
    const label = stated ?? inXml;
    const { encoding } = new TextDecoder(label?.trim());
    // A declaration that could be read is none of UTF-16.
    return label && (encoding.startsWith('utf-16') ? 'utf-8' : encoding);
  } catch {
    return undefined;
  }
}

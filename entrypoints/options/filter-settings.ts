/** The search shows or hides sections, groups within them, and single settings. */
const BLOCK = 'section, .group, .switch, fieldset, .slider, .shortcuts > div';

/**
 * Hides every block of a page of settings that a search does not find. A block is found when its own text has all words
 * that the texts of the blocks around it lack, wherever they stand in it; case and accents do not count.
 * @returns how many settings are found
 */
export function filterSettings(page: HTMLElement, query: string): number {
  const words = plain(query).split(/\s+/).filter(Boolean);
  for (const block of blocksIn(page)) filterBlock(block, words);
  const shown = [...page.querySelectorAll(BLOCK)].filter((block) => !block.closest('[hidden]'));
  return shown.filter((block) => !block.querySelector(BLOCK)).length;
}

function filterBlock(block: HTMLElement, words: readonly string[]): boolean {
  const own = plain(ownText(block));
  const missing = words.filter((word) => !own.includes(word));
  const found = blocksIn(block).map((inner) => filterBlock(inner, missing));
  block.hidden = missing.length > 0 && !found.includes(true);
  return !block.hidden;
}

/** The outermost blocks within an element. */
function blocksIn(element: HTMLElement): HTMLElement[] {
  const all = [...element.querySelectorAll<HTMLElement>(BLOCK)];
  return all.filter((block) => block.parentElement?.closest(BLOCK) === element.closest(BLOCK));
}

/** The text of an element without that of the blocks within it. */
function ownText(element: HTMLElement): string {
  const text = (node: Node): string => {
    if (node instanceof HTMLElement && node !== element && node.matches(BLOCK)) return ' ';
    return node.childNodes.length > 0 ? [...node.childNodes].map(text).join('') : `${node.nodeValue ?? ''} `;
  };
  return text(element);
}

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

import { attribute, contains, documentOf, matches, member, parentOf, query, queryAll, textOf } from './members';

/** How a format of review markup names the properties of an item. */
export interface PropertyFormat {
  /** The attributes that hold the names, separated by spaces. */
  attributes: string[];
  /** Captures the name of a property in one of the words of such an attribute. */
  word: RegExp;
  /** Selector of elements that are items themselves: what they contain belongs to them alone. */
  item: string;
}

/** The elements of an item by the names of their properties, in document order. */
export type Properties = ReadonlyMap<string, Element[]>;

/** The properties of an item without those of the items inside it, but with those that its `itemref` refers to. */
export function propertiesOf(item: Element, { attributes, word, item: nested }: PropertyFormat): Properties {
  const properties = new Map<string, Element[]>();
  const named = attributes.map((name) => `[${name}]`).join();
  const add = (element: Element, top: Element | null) => {
    if (!belongsTo(element, top, nested)) return;
    const tokens = attributes.flatMap((name) => attribute(element, name)?.split(/\s+/) ?? []);
    for (const token of tokens) {
      const name = word.exec(token)?.[1];
      if (name) properties.set(name, [...(properties.get(name) ?? []), element]);
    }
  };
  for (const element of queryAll(item, named)) add(element, item);
  for (const id of attribute(item, 'itemref')?.split(/\s+/) ?? []) {
    const root = id ? documentOf(item).getElementById(id) : null;
    if (!root || contains(item, root)) continue;
    for (const element of [root, ...queryAll(root, named)]) add(element, parentOf(root));
  }
  return properties;
}

/** Whether no other item stands between an element and one around it. */
function belongsTo(element: Element, top: Element | null, nested: string): boolean {
  let node = parentOf(element);
  while (node && node !== top && !matches(node, nested)) node = parentOf(node);
  return node === top;
}

/** The elements of the first of these names that has any. */
export function firstNamed(properties: Properties, names: readonly string[]): Element[] {
  return names.map((name) => properties.get(name) ?? []).find(({ length }) => length > 0) ?? [];
}

/**
 * The value of a property: that of an attribute meant for machines, where there is one, else the text.
 * Sources: HTML 5.2.4 "Values" (microdata), microformats.org/wiki/value-class-pattern,
 * microformats.org/wiki/microformats2-parsing.
 */
export function valueIn(element: Element): string {
  const content = attribute(element, 'content');
  if (content !== null) return content;
  const pieces = queryAll(element, '.value, .value-title');
  return pieces.length > 0 ? pieces.map(ownValue).join('') : ownValue(element);
}

const MACHINE_VALUES: Record<string, string> = {
  abbr: 'title',
  area: 'alt',
  data: 'value',
  img: 'alt',
  input: 'value',
  meter: 'value',
};

function ownValue(element: Element): string {
  const machine = matches(element, '.value-title') ? 'title' : MACHINE_VALUES[member(element, 'localName')];
  const text = (machine && attribute(element, machine)) || textOf(element).trim();
  const label = () => attribute(element, 'aria-label') || attribute(element, 'title');
  const alternative = () => {
    const image = query(element, 'img[alt]');
    return image ? attribute(image, 'alt')! : '';
  };
  return text || label() || alternative();
}

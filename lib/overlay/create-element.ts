import { pageDocument } from './page-document';

type Child = Node | string | false | undefined;

/** An element with a class and children. Strings become text nodes, never HTML; `false` and `undefined` add nothing. */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = pageDocument.createElement(tag);
  element.className = className;
  for (const child of children) if (child) element.append(child);
  return element;
}

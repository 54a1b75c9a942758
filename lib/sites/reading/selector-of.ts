import { member, parentOf } from './members';

/** A selector that matches this element alone; our badges, which have a tag of their own, do not change it. */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  const nameOf = (node: Element) => member(node, 'localName');
  let node = element;
  for (let parent = parentOf(node); parent; parent = parentOf(node)) {
    const name = nameOf(node);
    const alike = [...member(parent, 'children')].filter((child) => nameOf(child) === name);
    steps.unshift(`${name.replace(/[^\w-]/g, '\\$&')}:nth-of-type(${alike.indexOf(node) + 1})`);
    node = parent;
  }
  return `:root > ${steps.join(' > ')}`;
}

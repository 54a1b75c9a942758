/** A selector that matches this element alone; our badges, which have a tag of their own, do not change it. */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let node = element; node.parentElement; node = node.parentElement) {
    const alike = [...node.parentElement.children].filter(({ localName }) => localName === node.localName);
    steps.unshift(`${node.localName.replace(/[^\w-]/g, '\\$&')}:nth-of-type(${alike.indexOf(node) + 1})`);
  }
  return `:root > ${steps.join(' > ')}`;
}

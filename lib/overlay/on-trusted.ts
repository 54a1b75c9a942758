/**
 * Adds a listener that only events of the browser itself reach: a script of the page can dispatch any other.
 * @returns a function that removes it
 */
export function onTrusted<Caught extends Event>(
  target: EventTarget,
  type: string,
  listener: (event: Caught) => void,
  options?: AddEventListenerOptions,
): () => void {
  const checked = (event: Event) => {
    if (event.isTrusted) listener(event as Caught);
  };
  target.addEventListener(type, checked, options);
  return () => target.removeEventListener(type, checked, options);
}

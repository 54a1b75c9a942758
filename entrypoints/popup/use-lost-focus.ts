import { useEffect, useRef } from 'preact/hooks';

/** Takes the focus when the element that had it is gone, as when one view replaces another. */
export function useLostFocus<E extends HTMLElement>() {
  const taker = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) taker.current?.focus();
  }, []);
  return taker;
}

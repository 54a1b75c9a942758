import { useEffect, useRef } from 'preact/hooks';

/** Takes the focus when what had it has gone, as when one view follows another: whoever uses the keyboard is led on. */
export function useLostFocus<E extends HTMLElement>() {
  const taker = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) taker.current?.focus();
  }, []);
  return taker;
}

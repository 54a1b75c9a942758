import type { ComponentChildren } from 'preact';

interface Props {
  class?: string;
  /** A click has no effect now. Unlike a disabled button, an idle one keeps the focus. */
  idle?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

/** A button that can be idle. */
export function Action({ class: className, idle = false, onClick, children }: Props) {
  return (
    <button type="button" class={className} aria-disabled={idle} onClick={() => !idle && onClick()}>
      {children}
    </button>
  );
}

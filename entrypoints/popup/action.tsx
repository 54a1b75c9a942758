import type { ComponentChildren } from 'preact';

interface Props {
  class?: string;
  /** It does nothing now. Unlike one that is disabled, it keeps the focus. */
  idle?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

/** A button that may have to wait. */
export function Action({ class: className, idle = false, onClick, children }: Props) {
  return (
    <button type="button" class={className} aria-disabled={idle} onClick={() => !idle && onClick()}>
      {children}
    </button>
  );
}

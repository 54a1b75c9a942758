import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface Props {
  /** With `onToggle`: the section is opened and closed from outside, too. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

/** What a user need not know: closed at first. The words of machine learning stand here, each with an explanation. */
export function Advanced({ open, onToggle, children }: Props) {
  return (
    <details class="advanced" open={open} onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}>
      <summary>{i18n.t('advanced.title')}</summary>
      <div class="advanced-content">{children}</div>
    </details>
  );
}

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface Props {
  /** With `onToggle`, where the section is also opened from outside. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

/** A section that is closed at first. Words of machine learning are used only here, each with an explanation. */
export function Advanced({ open, onToggle, children }: Props) {
  return (
    <details class="advanced" open={open} onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}>
      <summary>{i18n.t('advanced.title')}</summary>
      <div class="advanced-content">{children}</div>
    </details>
  );
}

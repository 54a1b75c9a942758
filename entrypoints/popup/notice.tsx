import type { ComponentChildren } from 'preact';

interface NoticeProps {
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** Shown in place of the figures where there are none. */
export function Notice({ title, text, children }: NoticeProps) {
  return (
    <div class="notice" role="status">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

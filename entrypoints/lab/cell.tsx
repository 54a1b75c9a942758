import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { PictureButton } from './picture/picture-button';

interface Props {
  id: string;
  title: string;
  number: number;
  children: ComponentChildren;
}

/** A cell of the notebook, which can be saved as a picture. */
export function Cell({ id, title, number, children }: Props) {
  const cell = useRef<HTMLElement>(null);
  return (
    <section ref={cell} id={id} class="cell" aria-labelledby={`${id}-title`}>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      <h2 id={`${id}-title`}>{title}</h2>
      <PictureButton cell={cell} title={title} name={id} />
      {children}
    </section>
  );
}

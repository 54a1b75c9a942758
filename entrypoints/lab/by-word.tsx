import type { ComponentChildren } from 'preact';
import type { Inside } from '../../lib/model/inspect';
import { column, pointedPlace } from './state';

/** In px. A short text does not fill the width. */
const WIDEST = 56;
/** With more words, the words would not fit below the columns. */
const MOST_NAMED = 26;

interface Props {
  inside: Inside;
  /** A description of the picture for screen readers. */
  label: string;
  title?: string;
  /** In px. */
  height: number;
  /** The ends of the vertical scale. */
  scale: readonly [top: string, bottom: string];
  /** Called with the height of a click, from 0 (top) to 1 (bottom). */
  onClickAt?: (height: number) => void;
  children: ComponentChildren;
}

/** A picture with a column for each word that the network reads. The word that is pointed at is marked in all of them. */
export function ByWord({ inside, label, title, height, scale, onClickAt, children }: Props) {
  const { tokens, kept } = inside.reading;
  const words = kept.length;
  const point = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const t = Math.floor(((event.clientX - left) / width) * words);
    pointedPlace.value = kept[Math.min(words - 1, Math.max(0, t))] ?? -1;
  };
  const click = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    onClickAt?.(Math.min(0.9999, Math.max(0, (event.clientY - box.top) / box.height)));
  };
  return (
    <div class="by-word">
      {title && <h3>{title}</h3>}
      <div class="scale" aria-hidden="true">
        <span>{scale[0]}</span>
        <span>{scale[1]}</span>
      </div>
      <div class="columns" style={{ maxWidth: `${words * WIDEST}px` }}>
        <div
          class={onClickAt ? 'plot choose' : 'plot'}
          role="img"
          aria-label={label}
          style={{ height: `${height}px` }}
          onPointerMove={point}
          onPointerUp={click}
        >
          {children}
          <Cursor words={words} />
        </div>
        {words <= MOST_NAMED && (
          <div class="names" aria-hidden="true">
            {Array.from(kept, (place) => (
              <span key={place}>{tokens[place]}</span>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function Cursor({ words }: { words: number }) {
  const t = column.value;
  if (t < 0) return null;
  return <div class="cursor" style={{ left: `${(t / words) * 100}%`, width: `${100 / words}%` }} />;
}

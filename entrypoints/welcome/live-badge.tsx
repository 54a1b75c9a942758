import { useEffect, useRef, useState } from 'preact/hooks';
import { sendMessage } from '../../lib/messages/protocol';
import { type Badge, createBadge } from '../../lib/overlay/badge';
import { type BadgeState, describe } from '../../lib/overlay/badge-view';
import { createScoreQueue } from '../../lib/overlay/score-queue';
import { lookOf } from '../../lib/store/page-settings';
import { badgeStrings } from '../shared/badge-strings';
import { settings } from './state';

const queue = createScoreQueue(
  (reviews) => sendMessage('scoreWithReasons', { reviews }),
  () => true,
);

/** The badge of a text as on a page of reviews, scored by the model in use; beside it, how sure the model is. */
export function LiveBadge({ text }: { text: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const badge = useRef<Badge>(undefined);
  const [state, setState] = useState<BadgeState>({ kind: 'pending' });
  const { unsureBelow } = settings.value;
  const shown: BadgeState = state.kind === 'scored' ? { ...state, unsureBelow } : state;
  const { size, palette } = lookOf(settings.value);
  useEffect(() => scoreText(text, setState), [text]);
  useEffect(() => {
    badge.current ??= createBadge(badgeStrings, () => false);
    place.current?.append(badge.current.host);
    badge.current.setLook({ size, palette });
    badge.current.show(shown);
  }, [state, size, palette, unsureBelow]);
  return (
    <span class="rated">
      <span class="place" ref={place} />
      <span class="quiet" role="status">
        {describe(shown, badgeStrings).reason}
      </span>
    </span>
  );
}

/** @returns a function after which nothing is shown any more */
function scoreText(text: string, show: (state: BadgeState) => void): () => void {
  let isCurrent = true;
  queue.add({
    text,
    visible: true,
    settle: (result) => {
      if (isCurrent) show(result instanceof Error ? { kind: 'failed' } : { kind: 'scored', score: result });
    },
  });
  return () => {
    isCurrent = false;
  };
}

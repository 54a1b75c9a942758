import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { percent } from '../../lib/common/format';
import type { Score } from '../../lib/common/review';
import { type Badge, createBadge } from '../../lib/overlay/badge';
import { badgeStrings } from '../shared/badge-strings';
import { locale } from '../shared/locale';
import { look, settings } from './state';

/** One score of each tone. The setting decides from which confidence on the third is muted. */
const SCORES: Score[] = [
  { score: 0.93, rating: 8.6, positive: true, confidence: 0.97, tone: 'positive' },
  { score: 0.07, rating: 2.3, positive: false, confidence: 0.94, tone: 'negative' },
  { score: 0.71, rating: 6.9, positive: true, confidence: 0.72, tone: 'positive' },
  { score: 0.52, rating: 5.6, positive: true, confidence: 0.52, tone: 'mixed' },
  { score: 0.49, rating: 5.4, positive: false, confidence: 0.51, tone: 'none' },
];

/** Real badges, on white and on black. */
export function BadgePreview() {
  return (
    <figure class="preview">
      <figcaption class="visually-hidden">{i18n.t('options.preview')}</figcaption>
      {['on-white', 'on-black'].map((ground) => (
        <div key={ground} class={ground} inert>
          {SCORES.map((score) => (
            <PreviewBadge key={score.score} score={score} />
          ))}
        </div>
      ))}
    </figure>
  );
}

function PreviewBadge({ score }: { score: Score }) {
  const place = useRef<HTMLSpanElement>(null);
  const badge = useRef<Badge>(undefined);
  const { size, palette } = look();
  const { unsureBelow } = settings.value;
  useEffect(() => {
    badge.current ??= createBadge(badgeStrings, () => false);
    place.current?.append(badge.current.host);
    badge.current.setLook({ size, palette });
    badge.current.show({ kind: 'scored', score, unsureBelow });
  }, [score, size, palette, unsureBelow]);
  const hasSide = score.tone === 'positive' || score.tone === 'negative';
  return (
    <span class="sample">
      {hasSide && percent(score.confidence, locale(), 0)}
      <span ref={place} />
    </span>
  );
}

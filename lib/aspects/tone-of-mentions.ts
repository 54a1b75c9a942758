import type { AspectMention } from '../common/aspect';

/** The tone of one aspect in one review: of the only side that its mentions take, `mixed` where they take both or none. */
export function toneOfMentions(mentions: readonly Pick<AspectMention, 'tone'>[]): AspectMention['tone'] | undefined {
  if (mentions.length === 0) return undefined;
  const sides = new Set(mentions.map(({ tone }) => tone));
  sides.delete('mixed');
  const [side] = sides;
  return sides.size === 1 ? side : 'mixed';
}

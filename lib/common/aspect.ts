/** The aspects that a review can praise or criticise: of films, then of games and goods, in the order in which they are shown. */
export const ASPECT_IDS = [
  'story',
  'acting',
  'characters',
  'direction',
  'pace',
  'look',
  'effects',
  'music',
  'dialogue',
  'humour',
  'tension',
  'ending',
  'originality',
  'controls',
  'bugs',
  'quality',
  'delivery',
  'price',
  'value',
] as const;

/** Those of games and goods: a network that learnt from films knows little of them. */
export const GOODS_ASPECTS: ReadonlySet<string> = new Set(['controls', 'bugs', 'quality', 'delivery', 'price']);

export type AspectId = (typeof ASPECT_IDS)[number];

/** A place in a review that praises or criticises an aspect. */
export interface AspectMention {
  aspect: AspectId;
  /** Where the phrase begins and ends in the text, in UTF-16 units. */
  at: [from: number, to: number];
  /** `mixed` where the clause takes no side. */
  tone: 'positive' | 'negative' | 'mixed';
  /** The part of the text that names the aspect and what is said of it. */
  phrase: string;
  /** How clearly the clause takes its side, in units of the logit, from 0 up. */
  strength: number;
}

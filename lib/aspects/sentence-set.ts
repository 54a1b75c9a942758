import { ASPECT_IDS, type AspectId, type AspectMention } from '../common/aspect';
import { toneOfMentions } from './tone-of-mentions';

/** A text whose aspects somebody has written down. */
export interface LabelledSentence {
  half: 'tuning' | 'held-out';
  /** Where such a text is written: `short`, `long`, `slang`, `games` or `goods`. */
  register: string;
  /** `hard`: words that look like an aspect and are none, opposite tones in one sentence, comparisons, negation. */
  kind: 'plain' | 'hard';
  aspects: ReadonlyMap<AspectId, AspectMention['tone']>;
  text: string;
}

const TONES = { '+': 'positive', '-': 'negative', '~': 'mixed' } as const;

/**
 * Reads a table with a header and the columns half, register, kind, aspects (`story+ acting- pace~`) and text, separated
 * by tabs.
 * @throws Error for a line that does not fit
 */
export function readSentences(table: string): LabelledSentence[] {
  const lines = table.trimEnd().split('\n').slice(1);
  return lines.map((line, i) => {
    const [half, register, kind, aspects, text] = line.split('\t');
    if ((half !== 'tuning' && half !== 'held-out') || !register || (kind !== 'plain' && kind !== 'hard') || !text)
      throw new Error(`line ${i + 2} is no labelled sentence: ${line}`);
    return { half, register, kind, text, aspects: new Map((aspects?.match(/\S+/g) ?? []).map(readLabel)) };
  });
}

function readLabel(label: string): [AspectId, AspectMention['tone']] {
  const aspect = ASPECT_IDS.find((id) => id === label.slice(0, -1));
  const tone = TONES[label.at(-1) as keyof typeof TONES];
  if (!aspect || !tone) throw new Error(`"${label}" is no aspect with a tone`);
  return [aspect, tone];
}

export interface Counts {
  /** Found where they are. */
  right: number;
  /** Found where they are not. */
  wrong: number;
  missed: number;
}

export interface AspectMeasures {
  finding: Map<AspectId, Counts>;
  /** Of the aspects that were found rightly. */
  tone: Map<AspectMention['tone'], Counts>;
  /** The differences between labelled and found, one line each. */
  errors: string[];
}

/** @param found the mentions of each sentence, in order */
export function measureAspects(
  sentences: readonly LabelledSentence[],
  found: readonly (readonly AspectMention[])[],
): AspectMeasures {
  const measures: AspectMeasures = { finding: new Map(), tone: new Map(), errors: [] };
  for (const [i, { text, aspects }] of sentences.entries()) {
    for (const aspect of ASPECT_IDS) {
      const labelled = aspects.get(aspect);
      const mentions = found[i]!.filter((mention) => mention.aspect === aspect);
      const tone = toneOfMentions(mentions);
      count(measures.finding, aspect, labelled !== undefined, tone !== undefined);
      if (labelled && tone) {
        count(measures.tone, labelled, true, labelled === tone);
        if (labelled !== tone) count(measures.tone, tone, false, true);
      }
      if (labelled === tone) continue;
      const phrases = mentions.map(({ phrase }) => `"${phrase}"`).join(', ');
      measures.errors.push(`${aspect} is ${labelled ?? 'absent'}, found ${tone ?? 'absent'} ${phrases}: ${text}`);
    }
  }
  return measures;
}

function count<Key>(counts: Map<Key, Counts>, key: Key, isThere: boolean, isFound: boolean): void {
  const each = counts.get(key) ?? { right: 0, wrong: 0, missed: 0 };
  if (isThere && isFound) each.right++;
  else if (isFound) each.wrong++;
  else if (isThere) each.missed++;
  counts.set(key, each);
}

export function sumCounts(counts: Iterable<Counts>): Counts {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of counts) {
    sum.right += right;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return sum;
}

/** NaN where nothing was found. */
export const precisionOf = ({ right, wrong }: Counts): number => right / (right + wrong);
/** NaN where there is nothing to find. */
export const recallOf = ({ right, missed }: Counts): number => right / (right + missed);

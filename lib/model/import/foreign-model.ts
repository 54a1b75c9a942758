import { type FoundFiles, findFiles } from './find-files';
import { type ForeignNetwork, readNetwork } from './read-model';
import type { PaddingSide, SequenceRule } from './read-words';
import type { SourceFile } from './source-files';
import { type WordIndex, withOffset } from './word-index';

/** The user's choices of how a model made elsewhere reads texts. They come before what its files say. */
export interface ReadingChoices {
  /** Words of a sequence. */
  length?: number;
  padding?: PaddingSide;
  truncating?: PaddingSide;
  /** Index of unknown words. */
  oov?: number;
  /** Added to every index of the lexicon, as `imdb.load_data` does with 3. */
  indexFrom?: number;
}

/** A model made elsewhere, and how it reads a text. */
export interface ForeignModel extends ForeignNetwork {
  index: WordIndex;
  rule: SequenceRule;
}

/**
 * Reads a model made elsewhere with its lexicon. What neither `choices` nor the files say is as Keras' `pad_sequences`
 * does it: padding and truncating in front.
 * @throws CodedError that says what cannot be read, and what would work
 */
export async function readForeignModel(
  files: readonly SourceFile[],
  choices: ReadingChoices = {},
): Promise<ForeignModel> {
  const found = await findFiles(files);
  const network = await readNetwork(found, files, choices.length);
  const index = chosen(found.lexicon(network.graph.words), choices);
  return { ...network, index, rule: sequenceRule(network, found, choices) };
}

/** The length that the user chose counts before the network's, and that before the one of the lexicon's file. */
export function sequenceRule(
  { graph }: ForeignNetwork,
  { sequence }: Pick<FoundFiles, 'sequence'>,
  choices: ReadingChoices,
): SequenceRule {
  const { padding = 'pre', truncating = 'pre' } = { ...sequence, ...choices };
  return { length: choices.length ?? graph.length ?? sequence?.length, padding, truncating };
}

function chosen(index: WordIndex, { oov, indexFrom = 0 }: ReadingChoices): WordIndex {
  const moved = indexFrom > 0 ? withOffset(index, indexFrom) : index;
  return oov === undefined ? moved : { ...moved, oov };
}

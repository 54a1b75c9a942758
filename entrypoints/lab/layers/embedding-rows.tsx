import { i18n } from '#i18n';
import { ValueTable } from './value-table';

/** Rows of the embedding that are shown. */
export const MOST_ROWS = 10;

interface Props {
  /** Numbers of each row. */
  units: number;
  /** Of the whole embedding, row-major. */
  values: Float32Array;
  /** The word with an index. */
  wordAt(index: number): string | undefined;
}

/** The first rows of an embedding with their words. */
export function EmbeddingRows({ units, values, wordAt }: Props) {
  const rows = Array.from({ length: Math.min(MOST_ROWS, values.length / units) }, (_, index) => ({
    name: [index, wordAt(index)].filter((part) => part !== undefined).join(' '),
    values: values.subarray(index * units, (index + 1) * units),
  }));
  return <ValueTable caption={i18n.t('lab.layers.embedding')} rows={rows} />;
}

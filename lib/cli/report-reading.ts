import { basename } from 'node:path';
import { ENCODINGS } from '../common/encodings';
import { previewOf } from '../data/preview';
import type { RatingScale } from '../data/rating-scale';
import type { Survey } from '../data/survey';

/** Says on standard error how a file is read. */
export function reportReading(path: string, survey: Survey): void {
  const { columns, hasHeader, scale, labels, encoding, entry, tables, known, good, sides, doubles } = previewOf(survey);
  const others = tables.filter((table) => table !== entry);
  const nameOf = (meaning: string) => {
    const column = columns.find((each) => each.meaning === meaning);
    return column && (hasHeader ? `"${column.name}"` : `column ${column.name}`);
  };
  const label = nameOf('label') && `labels from ${nameOf('label')} (${labels.map(labelRead).join(', ')})`;
  const rating = nameOf('rating') && `ratings from ${nameOf('rating')}${scale ? ` (${scaleRead(scale)})` : ''}`;
  const parts = [
    entry && `${entry}${others.length > 0 ? `, not ${others.join(', ')} (--table)` : ''}`,
    known && `an export of ${known}`,
    encoding !== 'utf-8' && `read as ${ENCODINGS[encoding]}`,
    hasHeader ? undefined : 'without a header',
    nameOf('text') && `texts from ${nameOf('text')}`,
    label,
    rating,
    `${good} reviews, ${sides.positive} positive and ${sides.negative} negative`,
    doubles.texts > 0 && `${doubles.texts} nearly the same as one before${contradicting(doubles.contradicting)}`,
  ];
  process.stderr.write(`${basename(path)}: ${parts.filter(Boolean).join('; ')}\n`);
}

const contradicting = (count: number) => (count > 0 ? `, ${count} of them with the opposite opinion` : '');

const labelRead = ({ label, read }: { label: string; read: string }) =>
  label.toLowerCase() === read ? read : `${label} is ${read}`;

function scaleRead({ lowest, highest }: RatingScale): string {
  return `${lowest} to ${highest}${highest === 10 && lowest >= 0 ? '' : ', read as 1 to 10'}`;
}

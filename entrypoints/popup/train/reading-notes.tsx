import { i18n } from '#i18n';
import { ENCODINGS, type Encoding } from '../../../lib/common/encodings';
import { ratingGiven, whole } from '../../../lib/common/format';
import type { Preview } from '../../../lib/data/preview';
import type { RatingScale } from '../../../lib/data/rating-scale';
import { locale } from '../../shared/locale';
import { readTable, readWith } from './form';
import { choiceOf, scalesBeside } from './scale-choices';

const LABELS: Record<Preview['labels'][number]['read'], (label: string) => string> = {
  positive: (label) => i18n.t('train.labelPositive', [label]),
  negative: (label) => i18n.t('train.labelNegative', [label]),
  middling: (label) => i18n.t('train.labelMiddling', [label]),
};

/** The peculiarities of a file, and how its ratings and labels are read. */
export function ReadingNotes({ known, entry, tables, encoding, hasHeader, isTable, labels, doubles, scale }: Preview) {
  const count = (value: number) => whole(value, locale());
  const isObvious = labels.every(({ label, read }) => label.toLowerCase() === read);
  const notes = [
    known && known !== 'Reeltone' && i18n.t('train.known', [known]),
    entry && tables.length === 1 && i18n.t('train.entry', [entry]),
    !hasHeader && !isTable && i18n.t('train.noHeader'),
    !isObvious && labels.map(({ label, read }) => LABELS[read](label)).join(', '),
    doubles.texts > 0 && i18n.t('train.doubles', doubles.texts, [count(doubles.texts)]),
    doubles.contradicting > 0 && i18n.t('train.contradicting', doubles.contradicting, [count(doubles.contradicting)]),
  ].filter((note) => typeof note === 'string');
  return (
    <ul class="notes">
      {entry && tables.length > 1 && (
        <li>
          <Choice name={i18n.t('train.table')} value={entry} options={tables} onChoose={readTable} />
        </li>
      )}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      {isTable && (
        <li>
          <FirstRowChoice hasHeader={hasHeader} />
        </li>
      )}
      {scale && (
        <li>
          <ScaleChoice scale={scale} />
        </li>
      )}
      <li>
        <Choice
          name={i18n.t('train.encoding')}
          value={ENCODINGS[encoding]}
          options={Object.values(ENCODINGS)}
          onChoose={(chosen) => readWith({ encoding: BY_NAME.get(chosen)! })}
        />
      </li>
    </ul>
  );
}

const BY_NAME = new Map((Object.keys(ENCODINGS) as Encoding[]).map((encoding) => [ENCODINGS[encoding], encoding]));

interface ChoiceProps<Option extends string> {
  name: string;
  value: Option;
  options: readonly Option[];
  onChoose(option: Option): void;
}

/** How the file is read, which may be read otherwise. */
function Choice<Option extends string>({ name, value, options, onChoose }: ChoiceProps<Option>) {
  return (
    <label>
      {name}{' '}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as Option)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}

function FirstRowChoice({ hasHeader }: Pick<Preview, 'hasHeader'>) {
  const [names, review] = [i18n.t('train.firstRowNames'), i18n.t('train.firstRowReview')];
  return (
    <Choice
      name={i18n.t('train.firstRow')}
      value={hasHeader ? names : review}
      options={[names, review]}
      onChoose={(chosen) => readWith({ header: chosen === names })}
    />
  );
}

/** "Ratings from [0.5 to 5], read as 1 to 10". */
function ScaleChoice({ scale }: { scale: RatingScale }) {
  const figure = (value: number) => ratingGiven(value, locale());
  const byName = new Map(
    scalesBeside(scale).map((each) => [
      i18n.t('train.scaleRange', [figure(each.lowest), figure(each.highest)]),
      choiceOf(each),
    ]),
  );
  const [found = ''] = byName.keys();
  const isTen = scale.highest === 10 && choiceOf(scale) === 10;
  return (
    <>
      <Choice
        name={i18n.t('train.scaleFrom')}
        value={found}
        options={[...byName.keys()]}
        onChoose={(chosen) => readWith({ scale: byName.get(chosen)! })}
      />
      {!isTen && <> {i18n.t('train.scaleReadAs')}</>}
    </>
  );
}

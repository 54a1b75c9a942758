import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { bagOfWords } from '../../../lib/text/bag-of-words';
import { PAD } from '../../../lib/text/lexicon';
import { padSequences, truncate } from '../../../lib/text/sequence';
import { locale } from '../../shared/locale';
import { slotsOf } from '../places';
import { pointing } from '../pointing';
import { WordBox } from '../word-box';
import type { CellProps } from './cell-props';

/** Chosen by the user; `undefined` for a little more than the text needs. */
const length = signal<number>();
const MOST_ZEROS = 40;
const MOST_IN_BAG = 40;

const count = (value: number) => whole(value, locale());

/** The text as a padded sequence of indices of any length, and as a bag of words. */
export function SequenceCell({ bundle: { lexicon, card }, inside: { reading } }: CellProps) {
  const { tokens } = reading;
  const { maxLength } = card.hyperparameters;
  const columns = length.value ?? Math.min(maxLength, 10 * Math.ceil((tokens.length + 1) / 10));
  const { data } = padSequences([lexicon.encode(tokens)], columns);
  const places = truncate(Int32Array.from(tokens.keys()), columns);
  const zeros = columns - places.length;
  const leftOut = tokens.length - places.length;
  return (
    <>
      <p class="why">{i18n.t('lab.sequence.why')}</p>
      <div class="search">
        <label for="length">{i18n.t('lab.sequence.length')}</label>
        <input
          id="length"
          type="number"
          min="1"
          max={maxLength}
          value={columns}
          aria-describedby="length-hint"
          onInput={({ currentTarget: { valueAsNumber, validity } }) => {
            if (validity.valid && valueAsNumber >= 1) length.value = valueAsNumber;
          }}
        />
        <span id="length-hint" class="quiet">
          {i18n.t('lab.sequence.lengthHint', [count(maxLength)])}
        </span>
      </div>
      <p role="status">
        {i18n.t('lab.sequence.padded', zeros, [count(zeros)])},{' '}
        {i18n.t('lab.sequence.leftOut', leftOut, [count(leftOut)])}
      </p>
      <ol class="words" {...pointing}>
        {Array.from({ length: Math.min(zeros, MOST_ZEROS) }, (_, i) => (
          <li key={`zero ${i}`} class="word pair zero">
            {PAD}
          </li>
        ))}
        {zeros > MOST_ZEROS && <li class="gap">{i18n.t('lab.tokens.notShown', [count(zeros - MOST_ZEROS)])}</li>}
        {slotsOf(places, tokens.length).map((slot) =>
          'missing' in slot ? (
            <li key="missing" class="gap">
              {slot.missing === leftOut
                ? i18n.t('lab.sequence.leftOut', leftOut, [count(leftOut)])
                : i18n.t('lab.tokens.notShown', [count(slot.missing)])}
            </li>
          ) : (
            <li key={slot.place}>
              <WordBox place={slot.place} word={tokens[slot.place]!} class="pair">
                <span class="figure">{data[zeros + places.indexOf(slot.place)]}</span>{' '}
                <small>{tokens[slot.place]}</small>
              </WordBox>
            </li>
          ),
        )}
      </ol>
      <Bag lexicon={lexicon} reading={reading} />
    </>
  );
}

type BagProps = Pick<CellProps['bundle'], 'lexicon'> & Pick<CellProps['inside'], 'reading'>;

function Bag({ lexicon, reading: { tokens, kept, sequence } }: BagProps) {
  const bag = bagOfWords(sequence, lexicon.size);
  const distinct = [...new Set(sequence)].sort((a, b) => bag[b]! - bag[a]! || a - b);
  return (
    <>
      <h3>{i18n.t('lab.sequence.bag')}</h3>
      <p class="quiet">{i18n.t('lab.sequence.bagWhy', [count(distinct.length), count(lexicon.size)])}</p>
      <ul class="words" {...pointing}>
        {distinct.slice(0, MOST_IN_BAG).map((index) => {
          const place = kept[sequence.indexOf(index)]!;
          return (
            <li key={index}>
              <WordBox place={place} word={tokens[place]!} class="pair">
                {lexicon.decode([index])[0]} <small class="figure">× {count(bag[index]!)}</small>
              </WordBox>
            </li>
          );
        })}
        {distinct.length > MOST_IN_BAG && (
          <li class="gap">{i18n.t('lab.tokens.notShown', [count(distinct.length - MOST_IN_BAG)])}</li>
        )}
      </ul>
    </>
  );
}

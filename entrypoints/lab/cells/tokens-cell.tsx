import { computed, useComputed } from '@preact/signals';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { UNK } from '../../../lib/text/lexicon';
import { locale } from '../../shared/locale';
import { slotsOf } from '../places';
import { pointing } from '../pointing';
import { lookedUp, pointedPlace, shown } from '../state';
import { WordBox } from '../word-box';
import type { CellProps } from './cell-props';

const slots = computed(() => {
  const tokens = shown.value?.inside.reading.tokens ?? [];
  return slotsOf(Int32Array.from(tokens.keys()), tokens.length);
});
const boxed = computed(() => slots.value.flatMap((slot) => ('place' in slot ? [slot.place] : [])));
/** The token that Tab stops at: the one that is pointed at, if it is shown. */
const stop = computed(() => (boxed.value.includes(pointedPlace.value) ? pointedPlace.value : boxed.value[0]));

/** The tokens of the text. They are one stop for Tab; arrow keys move between them. */
export function TokensCell({ bundle: { lexicon }, inside: { reading } }: CellProps) {
  const { tokens } = reading;
  const indices = lexicon.encode(tokens);
  const unknown = indices.filter((index) => index === UNK).length;
  const kept = new Set(reading.kept);
  const count = (value: number) => whole(value, locale());

  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const now = boxed.value.indexOf(stop.value!);
    const steps: Record<string, number> = {
      ArrowRight: now + 1,
      ArrowLeft: now - 1,
      Home: 0,
      End: boxed.value.length - 1,
    };
    const place = boxed.value[steps[event.key] ?? -1];
    if (place === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${place}"] > button`)?.focus();
  };

  return (
    <>
      <p class="why">{i18n.t('lab.tokens.why')}</p>
      <p>
        {i18n.t('lab.tokens.count', tokens.length, [count(tokens.length)])},{' '}
        {i18n.t('lab.tokens.unknown', unknown, [count(unknown)])}
      </p>
      <ol class="words" aria-label={i18n.t('lab.tokens.title')} onKeyDown={onKeyDown} {...pointing}>
        {slots.value.map((slot) => {
          if ('missing' in slot) {
            return (
              <li key="missing" class="gap">
                {i18n.t('lab.tokens.notShown', [count(slot.missing)])}
              </li>
            );
          }
          const { place } = slot;
          const word = tokens[place]!;
          const isUnknown = indices[place] === UNK;
          const marks = [];
          if (isUnknown) marks.push(i18n.t('lab.tokens.isUnknown'));
          if (!kept.has(place)) marks.push(i18n.t('lab.tokens.isLeftOut'));
          return (
            <li key={place}>
              <WordBox
                place={place}
                word={word}
                class={`token ${isUnknown ? 'unknown' : ''} ${kept.has(place) ? '' : 'left-out'}`}
              >
                <Token place={place} word={word} marks={marks} />
              </WordBox>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** `tabIndex` is passed as a signal, so that a move does not render every token again. */
function Token({ place, word, marks }: { place: number; word: string; marks: readonly string[] }) {
  const tabIndex = useComputed(() => (stop.value === place ? 0 : -1));
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      title={marks.join(', ') || undefined}
      onClick={() => {
        lookedUp.value = word;
      }}
    >
      {word}
      {marks.length > 0 && <span class="visually-hidden">, {marks.join(', ')}</span>}
    </button>
  );
}

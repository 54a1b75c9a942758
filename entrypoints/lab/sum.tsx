import { i18n } from '#i18n';
import { decimals, difference, whole } from '../../lib/common/format';
import { type Inside, strongest } from '../../lib/model/inspect';
import { locale } from '../shared/locale';
import { pointing } from './pointing';
import { pointedPlace } from './state';

/** Words with a line of their own; the others are added up. */
const OWN_LINE = 8;

const signed = (value: number) => difference(value, 3, locale());

/** The bias and the contributions of the words, their sum, which is the logit, and the score. */
export function Sum({ bias, inside }: { bias: number; inside: Inside }) {
  const { contributions, reading, logit, score } = inside;
  const own = strongest(contributions, OWN_LINE).sort((a, b) => a - b);
  const others = contributions.length - own.length;
  const rest = contributions.reduce((sum, value, t) => (own.includes(t) ? sum : sum + value), 0);
  return (
    <table class="sum" {...pointing}>
      <caption>{i18n.t('lab.dense.sum')}</caption>
      <tbody>
        <tr>
          <th scope="row">{i18n.t('lab.dense.bias')}</th>
          <td>{signed(bias)}</td>
        </tr>
        {own.map((t) => (
          <WordLine
            key={t}
            place={reading.kept[t]!}
            word={reading.tokens[reading.kept[t]!]!}
            moved={contributions[t]!}
          />
        ))}
        {others > 0 && (
          <tr>
            <th scope="row">{i18n.t('lab.dense.others', others, [whole(others, locale())])}</th>
            <td>{signed(rest)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{i18n.t('lab.dense.logit')}</th>
          <td>{signed(logit)}</td>
        </tr>
        <tr>
          <th scope="row">{i18n.t('lab.dense.score')}</th>
          <td>{decimals(score, 3, locale())}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function WordLine({ place, word, moved }: { place: number; word: string; moved: number }) {
  return (
    <tr data-place={place} class={pointedPlace.value === place ? 'here' : undefined}>
      <th scope="row">
        <q>{word}</q>
      </th>
      <td class={moved < 0 ? 'negative' : 'positive'}>{signed(moved)}</td>
    </tr>
  );
}

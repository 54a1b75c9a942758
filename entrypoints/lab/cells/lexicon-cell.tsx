import { i18n } from '#i18n';
import { decimals, whole } from '../../../lib/common/format';
import { similarWords } from '../../../lib/model/similar-words';
import { type Lexicon, UNK } from '../../../lib/text/lexicon';
import { tokenize } from '../../../lib/text/tokenize';
import { locale } from '../../shared/locale';
import { lookedUp, pointedPlace, pointedWord } from '../state';
import type { CellProps } from './cell-props';

const NEIGHBOURS = 4;
const SIMILAR = 10;
const FREQUENT = 20;

/** The lexicon, with a field to look up a word, its neighbours and the words with similar embeddings. */
export function LexiconCell({ bundle, inside }: CellProps) {
  const { lexicon } = bundle;
  const asked = lookedUp.value ?? inside.reading.tokens[pointedPlace.peek()] ?? '';
  const word = tokenize(asked.slice(0, 100), lexicon.tokenizer)[0];
  const words = lexicon.size - 2;
  return (
    <>
      <p class="why">{i18n.t('lab.lexicon.why')}</p>
      <p>{i18n.t('lab.lexicon.size', words, [whole(words, locale())])}</p>
      <div class="search">
        <label for="look-up">{i18n.t('lab.lexicon.search')}</label>
        <input
          id="look-up"
          type="search"
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          value={asked}
          onInput={({ currentTarget }) => {
            lookedUp.value = currentTarget.value;
          }}
        />
      </div>
      {word !== undefined && <Found word={word} bundle={bundle} />}
      <h3>{i18n.t('lab.lexicon.frequent')}</h3>
      <Words lexicon={lexicon} from={UNK + 1} to={UNK + 1 + FREQUENT} />
    </>
  );
}

function Found({ word, bundle: { lexicon, weights } }: { word: string; bundle: CellProps['bundle'] }) {
  const index = lexicon.encode([word])[0]!;
  if (index === UNK) return <p role="status">{i18n.t('lab.lexicon.unknown', [word])}</p>;
  const similar = similarWords(weights.embedding, weights.embeddingUnits, index, SIMILAR);
  return (
    <>
      <p role="status">{i18n.t('lab.lexicon.found', [word, index])}</p>
      <h3>{i18n.t('lab.lexicon.neighbours')}</h3>
      <Words lexicon={lexicon} from={index - NEIGHBOURS} to={index + NEIGHBOURS + 1} own={index} />
      <h3>{i18n.t('lab.lexicon.similar')}</h3>
      <p class="quiet">{i18n.t('lab.lexicon.similarWhy')}</p>
      <ol class="words">
        {similar.map(({ index, cosine }) => (
          <Entry key={index} lexicon={lexicon} index={index} below={decimals(cosine, 2, locale())} />
        ))}
      </ol>
    </>
  );
}

/** The words from one index to another, as far as the lexicon has them. */
function Words({ lexicon, from, to, own }: { lexicon: Lexicon; from: number; to: number; own?: number }) {
  const first = Math.max(0, from);
  const indices = Array.from({ length: Math.min(to, lexicon.size) - first }, (_, i) => first + i);
  return (
    <ol class="words">
      {indices.map((index) => (
        <Entry key={index} lexicon={lexicon} index={index} below={`${index}`} own={index === own} />
      ))}
    </ol>
  );
}

interface EntryProps {
  lexicon: Lexicon;
  index: number;
  below: string;
  own?: boolean;
}

function Entry({ lexicon, index, below, own = false }: EntryProps) {
  const word = lexicon.decode([index])[0];
  return (
    <li
      class={`word pair ${own ? 'own' : ''} ${pointedWord.value === word ? 'like' : ''}`}
      aria-current={own || undefined}
    >
      {word} <small class="figure">{below}</small>
    </li>
  );
}

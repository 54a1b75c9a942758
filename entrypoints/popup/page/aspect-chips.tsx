import '../../../lib/overlay/aspect-chips.css';
import type { AspectSummary } from '../../../lib/aspects/aspect-summary';
import type { AspectId } from '../../../lib/common/aspect';
import { whole } from '../../../lib/common/format';
import { aspectCounts } from '../../../lib/overlay/aspect-counts';
import { aspectStrings } from '../../shared/bar-strings';
import { locale } from '../../shared/locale';
import { arrange, goTo, page } from '../state';

interface Props {
  aspects: readonly AspectSummary[];
  chosen: AspectId | undefined;
}

const count = (value: number) => whole(value, locale());

/** A chip for each aspect that the reviews of the page mention, and what they say of the one that is chosen. */
export function AspectChips({ aspects, chosen }: Props) {
  if (aspects.length === 0) return null;
  const summary = aspects.find(({ aspect }) => aspect === chosen);
  return (
    <section class="aspects">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend, and has a border. */}
      <div class="aspect-chips" role="group" aria-label={aspectStrings.aspects}>
        {aspects.map((each) => (
          <Chip key={each.aspect} {...each} pressed={each.aspect === chosen} />
        ))}
      </div>
      {summary && <Detail {...summary} />}
    </section>
  );
}

/** Signs and colours as on a badge: how many like it, and how many do not. */
function Chip({ pressed, ...summary }: AspectSummary & { pressed: boolean }) {
  const { aspect, liked, disliked } = summary;
  const choose = () => {
    if (page.value) void arrange({ ...page.value.arrangement, aspect: pressed ? undefined : aspect });
  };
  return (
    <button
      type="button"
      class="aspect-chip"
      aria-pressed={pressed}
      title={aspectCounts(summary, aspectStrings)}
      onClick={choose}
    >
      {aspectStrings.aspect[aspect]}
      <span class="visually-hidden">: {aspectCounts(summary, aspectStrings)}</span>
      {liked > 0 && (
        <span class="liked" aria-hidden="true">
          +{count(liked)}
        </span>
      )}
      {disliked > 0 && (
        <span class="disliked" aria-hidden="true">
          −{count(disliked)}
        </span>
      )}
    </button>
  );
}

function Detail(summary: AspectSummary) {
  return (
    <div class="aspect-detail">
      <p class="quiet">{aspectCounts(summary, aspectStrings)}</p>
      {summary.phrases.map(({ id, language, at, phrase, tone }) => (
        <button
          key={`${id} ${at}`}
          type="button"
          class={`phrase ${tone}`}
          lang={language ?? ''}
          onClick={() => goTo({ id, at })}
        >
          {aspectStrings.quoted(phrase)}
        </button>
      ))}
    </div>
  );
}

import { i18n } from '#i18n';
import { decimals, difference } from '../../../lib/common/format';
import { locale } from '../../shared/locale';
import { ByWord } from '../by-word';
import { attributions } from '../state';
import { WordBars } from '../word-bars';
import type { CellProps } from './cell-props';

/** The contribution of each word to the logit by three methods, one below the other so that their words stand in line. */
export function ExplanationCell({ inside }: CellProps) {
  const { relevance, gradients, baseline } = attributions.value ?? {};
  const figure = (value: number) => decimals(value, 2, locale());
  return (
    <>
      <p class="why">{i18n.t('lab.explanation.why')}</p>
      <Method
        inside={inside}
        values={inside.contributions}
        title={i18n.t('lab.explanation.running')}
        why={i18n.t('lab.explanation.runningWhy')}
      />
      <Method
        inside={inside}
        values={relevance}
        title={i18n.t('lab.explanation.relevance')}
        why={i18n.t('lab.explanation.relevanceWhy')}
      />
      <Method
        inside={inside}
        values={gradients}
        title={i18n.t('lab.explanation.gradients')}
        why={i18n.t('lab.explanation.gradientsWhy')}
      />
      <p id="gradients-sum" class="quiet" role="status">
        {gradients && baseline !== undefined
          ? i18n.t('lab.explanation.sum', [
              figure(gradients.reduce((sum, value) => sum + value, 0)),
              figure(baseline),
              figure(inside.logit),
            ])
          : i18n.t('lab.explanation.computing')}
      </p>
    </>
  );
}

interface MethodProps extends Pick<CellProps, 'inside'> {
  /** A share of each word; `undefined` until they are computed. */
  values: Float64Array | undefined;
  title: string;
  /** One line on what the shares mean. */
  why: string;
}

function Method({ inside, values, title, why }: MethodProps) {
  const shares = values ?? new Float64Array(inside.contributions.length);
  const [up, down] = [Math.max(0, ...shares), Math.min(0, ...shares)];
  const most = Math.max(up, -down);
  const figure = (value: number) => decimals(value, 3, locale());
  return (
    <div class="method">
      <h3>{title}</h3>
      <p class="quiet">{why}</p>
      <ByWord
        inside={inside}
        label={i18n.t('lab.explanation.label', [title, figure(up), figure(-down)])}
        height={96}
        scale={[difference(most, 1, locale()), difference(-most, 1, locale())]}
      >
        <WordBars values={shares} most={most || 1} />
      </ByWord>
    </div>
  );
}

import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import type { LayerOutput, LayerSummary } from '../../../lib/model/layer-summary';
import { locale } from '../../shared/locale';
import { OutputView } from './output-view';

interface Props {
  summary: readonly LayerSummary[];
  /** For the text, a layer each. */
  outputs: readonly LayerOutput[];
}

/** Name of the layer whose output is shown; the first one, unless one is chosen. */
const chosen = signal<string>();

const count = (value: number) => whole(value, locale());

/** The summary of a model, as Keras prints it, and the output of the layer that is chosen in it. */
export function LayerOutputs({ summary, outputs }: Props) {
  const output = outputs.find(({ layer }) => layer === chosen.value) ?? outputs[0]!;
  const total = summary.reduce((sum, { parameters }) => sum + parameters, 0);
  return (
    <>
      <table class="layers">
        <caption>{i18n.t('lab.layers.summary')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('lab.layers.layer')}</th>
            <th scope="col">{i18n.t('lab.layers.shape')}</th>
            <th scope="col">{i18n.t('lab.layers.parameters')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.map(({ name, className, shape, parameters }) => (
            <tr key={name} class={name === output.layer ? 'chosen' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={name === output.layer}
                  onClick={() => {
                    chosen.value = name;
                  }}
                >
                  {className}
                </button>{' '}
                <small>{name}</small>
              </th>
              <td>({shape.map((size) => size ?? 'None').join(', ')})</td>
              <td>{count(parameters)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{i18n.t('lab.layers.total')}</th>
            <td />
            <td>{count(total)}</td>
          </tr>
        </tfoot>
      </table>
      <OutputView output={output} />
    </>
  );
}

import { i18n } from '#i18n';
import { whole } from '../../lib/common/format';
import { type GruSizes, type TensorName, tensorShapes } from '../../lib/gru/weights';
import { parameterCounts } from '../../lib/model/inspect';
import { locale } from '../shared/locale';

/** The layers by their names in Keras, and the tensors that each has. */
const LAYERS: { id: keyof ReturnType<typeof parameterCounts>; name: string; tensors: TensorName[] }[] = [
  { id: 'embedding', name: 'Embedding', tensors: ['embedding'] },
  { id: 'gru', name: 'GRU', tensors: ['kernel', 'recurrentKernel', 'bias'] },
  { id: 'dense', name: 'Dense', tensors: ['denseKernel', 'denseBias'] },
];

const count = (value: number) => whole(value, locale());

/** Every layer with its weights. */
export function LayerTable({ sizes }: { sizes: GruSizes }) {
  const counts = parameterCounts(sizes);
  const shapes = tensorShapes(sizes);
  const shape = (tensor: TensorName) => shapes[tensor].map(count).join(' × ');
  return (
    <table class="layers">
      <caption>{i18n.t('lab.evaluation.layers')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('lab.evaluation.layer')}</th>
          <th scope="col">{i18n.t('lab.evaluation.shape')}</th>
          <th scope="col">{i18n.t('lab.evaluation.parameters')}</th>
        </tr>
      </thead>
      <tbody>
        {LAYERS.map(({ id, name, tensors }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{tensors.map(shape).join(' + ')}</td>
            <td>{count(counts[id])}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{i18n.t('lab.evaluation.total')}</th>
          <td />
          <td>{count(counts.embedding + counts.gru + counts.dense)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

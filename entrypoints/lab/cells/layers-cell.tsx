import { i18n } from '#i18n';
import { ownOutputs, ownSummary } from '../../../lib/model/layer-summary';
import { EmbeddingRows } from '../layers/embedding-rows';
import { LayerOutputs } from '../layers/layer-outputs';
import type { CellProps } from './cell-props';

/** The layers of one of our models: each with its output for the text. */
export function LayersCell({ bundle: { lexicon, weights }, inside }: CellProps) {
  return (
    <>
      <p class="why">{i18n.t('lab.layers.why')}</p>
      <LayerOutputs summary={ownSummary(weights)} outputs={ownOutputs(weights, inside)} />
      <EmbeddingRows
        units={weights.embeddingUnits}
        values={weights.embedding}
        wordAt={(index) => lexicon.decode([index])[0]}
      />
    </>
  );
}

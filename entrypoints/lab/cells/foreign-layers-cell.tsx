import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { graphSummary } from '../../../lib/model/import/graph-summary';
import type { ForeignText } from '../foreign-notebook';
import { EmbeddingRows, MOST_ROWS } from '../layers/embedding-rows';
import { LayerOutputs } from '../layers/layer-outputs';

/** The layers of a model made elsewhere: each with its output for the text. */
export function ForeignLayersCell({ model: { graph, index }, outputs }: ForeignText) {
  const summary = useMemo(() => graphSummary(graph), [graph]);
  const words = useMemo(
    () => new Map([...index.indices].filter(([, place]) => place < MOST_ROWS).map(([word, place]) => [place, word])),
    [index],
  );
  const embedding = graph.layers.find(({ operation }) => operation.kind === 'Embedding')?.weights[0];
  return (
    <>
      <p class="why">{i18n.t('lab.layers.why')}</p>
      <LayerOutputs summary={summary} outputs={outputs} />
      {embedding && (
        <EmbeddingRows units={embedding.shape[1]!} values={embedding.values} wordAt={(place) => words.get(place)} />
      )}
    </>
  );
}

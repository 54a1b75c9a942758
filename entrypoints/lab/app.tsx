import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import { Answer } from './answer';
import { Cell } from './cell';
import type { CellProps } from './cells/cell-props';
import { DenseCell } from './cells/dense-cell';
import { EmbeddingCell } from './cells/embedding-cell';
import { EvaluationCell } from './cells/evaluation-cell';
import { ExplanationCell } from './cells/explanation-cell';
import { ForeignLayersCell } from './cells/foreign-layers-cell';
import { GruCell } from './cells/gru-cell';
import { LayersCell } from './cells/layers-cell';
import { LexiconCell } from './cells/lexicon-cell';
import { SequenceCell } from './cells/sequence-cell';
import { TokensCell } from './cells/tokens-cell';
import { Pointed } from './pointed';
import { failure, shown, shownForeign } from './state';
import { TextField } from './text-field';

/** The cells of the notebook, in the order of the steps of the model; cells with `ofText` need a text. */
const CELLS: { id: string; title: () => string; ofText: boolean; Content: ComponentType<CellProps> }[] = [
  { id: 'tokens', title: () => i18n.t('lab.tokens.title'), ofText: true, Content: TokensCell },
  { id: 'lexicon', title: () => i18n.t('lab.lexicon.title'), ofText: false, Content: LexiconCell },
  { id: 'sequence', title: () => i18n.t('lab.sequence.title'), ofText: true, Content: SequenceCell },
  { id: 'embedding', title: () => i18n.t('lab.embedding.title'), ofText: true, Content: EmbeddingCell },
  { id: 'gru', title: () => i18n.t('lab.gru.title'), ofText: true, Content: GruCell },
  { id: 'dense', title: () => i18n.t('lab.dense.title'), ofText: true, Content: DenseCell },
  { id: 'explanation', title: () => i18n.t('lab.explanation.title'), ofText: true, Content: ExplanationCell },
  { id: 'layers', title: () => i18n.t('lab.layers.title'), ofText: true, Content: LayersCell },
  { id: 'evaluation', title: () => i18n.t('lab.evaluation.title'), ofText: false, Content: EvaluationCell },
];

/** A notebook on the model in use: each cell shows one step from a text to its rating. */
export function App() {
  return (
    <>
      <header>
        <img src="/icon/48.png" width="28" height="28" alt="" />
        <h1>{i18n.t('lab.title')}</h1>
      </header>
      <main>
        <Notebook />
      </main>
      <Pointed />
    </>
  );
}

function Notebook() {
  if (failure.value) {
    return (
      <div class="note" role="alert">
        <p>{i18n.t('lab.failed')}</p>
        <p>{failure.value}</p>
      </div>
    );
  }
  const inUse = shown.value ?? shownForeign.value;
  if (!inUse) return <p class="quiet">{i18n.t('lab.loading')}</p>;
  return (
    <>
      <div class="question">
        <p class="intro">{i18n.t('lab.intro', [inUse.name])}</p>
        <TextField />
        <Answer />
      </div>
      <div class="cells">
        <Cells />
      </div>
    </>
  );
}

function Cells() {
  if (!shown.value) {
    return (
      <Cell id="layers" title={i18n.t('lab.layers.title')} number={1}>
        <ForeignLayersCell {...shownForeign.value!} />
      </Cell>
    );
  }
  const { bundle, inside } = shown.value;
  const nothing = inside.reading.tokens.length === 0;
  return CELLS.map(({ id, title, ofText, Content }, i) =>
    ofText && nothing ? null : (
      <Cell key={id} id={id} title={title()} number={i + 1}>
        <Content bundle={bundle} inside={inside} />
      </Cell>
    ),
  );
}

import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import type { Bundle } from '../../lib/model/bundle';
import type { Inside } from '../../lib/model/inspect';
import { DenseCell } from './cells/dense-cell';
import { EmbeddingCell } from './cells/embedding-cell';
import { EvaluationCell } from './cells/evaluation-cell';
import { GruCell } from './cells/gru-cell';
import { LexiconCell } from './cells/lexicon-cell';
import { SequenceCell } from './cells/sequence-cell';
import { TokensCell } from './cells/tokens-cell';
import { Pointed } from './pointed';
import { failure, inside, model } from './state';
import { TextField } from './text-field';

export interface CellProps {
  bundle: Bundle;
  inside: Inside;
}

/** The cells of the notebook, in the order in which a text walks through the model. */
const CELLS: { id: string; title: () => string; Content: ComponentType<CellProps> }[] = [
  { id: 'tokens', title: () => i18n.t('lab.tokens.title'), Content: TokensCell },
  { id: 'lexicon', title: () => i18n.t('lab.lexicon.title'), Content: LexiconCell },
  { id: 'sequence', title: () => i18n.t('lab.sequence.title'), Content: SequenceCell },
  { id: 'embedding', title: () => i18n.t('lab.embedding.title'), Content: EmbeddingCell },
  { id: 'gru', title: () => i18n.t('lab.gru.title'), Content: GruCell },
  { id: 'dense', title: () => i18n.t('lab.dense.title'), Content: DenseCell },
  { id: 'evaluation', title: () => i18n.t('lab.evaluation.title'), Content: EvaluationCell },
];

/** A notebook on the model in use: one text walks through it, and every cell shows what becomes of it. */
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
  if (!model.value || !inside.value) return <p class="quiet">{i18n.t('lab.loading')}</p>;
  const { name, bundle } = model.value;
  const shown = inside.value;
  return (
    <>
      <p class="intro">{i18n.t('lab.intro', [name])}</p>
      <TextField />
      {CELLS.map(({ id, title, Content }, i) => (
        <section key={id} id={id} class="cell" aria-labelledby={`${id}-title`}>
          <span class="number" aria-hidden="true">
            {i + 1}
          </span>
          <h2 id={`${id}-title`}>{title()}</h2>
          <Content bundle={bundle} inside={shown} />
        </section>
      ))}
    </>
  );
}

import { type LayersWorker, startLayersWorker } from '../../lib/background/layers-worker';
import type { ForeignBundle } from '../../lib/background/model-files';
import type { Score } from '../../lib/common/review';
import { createForeignPredictor, type ForeignPredictor } from '../../lib/model/import/foreign-predictor';
import { readWords, sequenceOf } from '../../lib/model/import/read-words';
import type { LayerOutput } from '../../lib/model/layer-summary';

/** A text as a model made elsewhere reads it. */
export interface ForeignText {
  name: string;
  model: ForeignBundle['model'];
  answer: Score;
  outputs: LayerOutput[];
}

/** Runs texts through a model made elsewhere, in a worker of its own: its layers run in TensorFlow.js, whatever they are. */
export class ForeignNotebook {
  readonly card: ForeignBundle['card'];
  readonly #model: ForeignBundle['model'];
  readonly #worker: Promise<LayersWorker>;
  readonly #predictor: ForeignPredictor;

  constructor(
    readonly name: string,
    { card, model }: ForeignBundle,
  ) {
    this.card = card;
    this.#model = model;
    this.#worker = startLayersWorker(model.graph);
    const run = async (sequences: readonly number[][]) => (await this.#worker).run(sequences);
    this.#predictor = createForeignPredictor(model, card.calibration, run, card.language);
  }

  async read(text: string): Promise<ForeignText> {
    const { graph, index, rule } = this.#model;
    const words = readWords(text, index, graph.words).map((word) => word.index);
    const worker = await this.#worker;
    const [outputs, [answer]] = await Promise.all([
      worker.layers(sequenceOf(words, index, rule)),
      this.#predictor.predict([text]),
    ]);
    return { name: this.name, model: this.#model, answer: answer!, outputs };
  }

  close(): void {
    void this.#worker.then((worker) => worker.terminate()).catch(() => undefined);
  }
}

import type { ForeignModel } from './foreign-model';
import type { GruForm } from './to-gru';

interface Described extends Pick<ForeignModel, 'index' | 'rule' | 'graph'> {
  name: string;
  date: string;
  form: GruForm;
}

const python = (value: number | boolean | undefined) =>
  value === undefined ? 'None' : typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);

/** The README in the export of a model made elsewhere: how it reads a text, and how to load it in other programs. */
export function foreignReadme({ name, date, index, rule, graph, form }: Described): string {
  const { weights, offset } = form;
  const { embeddingUnits, hiddenUnits, resetAfter = false } = weights;
  const { start, oov, lower, words = graph.words } = index;
  const { length, padding, truncating } = rule;
  const plus = offset === 0 ? '' : ` + ${offset}`;
  const shifted = offset === 0 ? '' : ' Their index 0 is skipped, which this model does not do: add 1 to each index.';
  return `# ${name.replace(/\s+/g, ' ')}

A review goes in, a score from 0 (bad) to 1 (good) comes out. Made elsewhere, exported by Reeltone on ${date.slice(0, 10)}.
Embedding (${graph.words} × ${embeddingUnits}) → GRU (${hiddenUnits} units, reset_after=${python(resetAfter)}) → Dense (1, sigmoid).

| file | content |
|---|---|
| model.keras | the network as a model of Keras 3 |
| tokenizer.json | its lexicon, as Keras' Tokenizer writes it |
| model.onnx | the same network as ONNX: \`tokens\` int64 [batch, time] → \`score\` float [batch, 1] |
${resetAfter ? '' : '| model.json, weights.bin | the same network as a TensorFlow.js Layers model |\n'}
Reeltone imports this zip as it is: \`tokenizer.json\` says that texts are padded ${atSide(padding)} and cut ${atSide(truncating)}${length === undefined ? '' : `, to ${length} words`}.
${resetAfter ? 'TensorFlow.js has no GRU with reset_after=True.\n' : ''}
## Python: Keras 3

\`\`\`python
import json, re
import keras, numpy as np

config = json.load(open('tokenizer.json', encoding='utf-8'))['config']
index, oov = json.loads(config['word_index']), ${python(oov)}
text = 'A fine film.'${lower ? '.lower()' : ''}
words = re.split('[' + re.escape(config['filters'] + config['split']) + ']+', text)
found = [index.get(word, oov) for word in words if word]
tokens = [oov if i is None or i >= ${words} else i for i in found]
tokens = [${start === undefined ? '' : `${start}] + [`}i for i in tokens if i is not None]
batch = keras.utils.pad_sequences([tokens], maxlen=${python(length)}, padding='${padding}', truncating='${truncating}')

model = keras.saving.load_model('model.keras')
print(float(model.predict(batch, verbose=0)[0, 0]))
\`\`\`

## ${resetAfter ? 'onnxruntime' : 'onnxruntime and TensorFlow.js'}

The sequences are those that Keras gets.${shifted}

\`\`\`python
import onnxruntime

session = onnxruntime.InferenceSession('model.onnx')
[[score]] = session.run(None, {'tokens': batch.astype(np.int64)${plus}})[0]
\`\`\`
`;
}

const atSide = (side: 'pre' | 'post') => (side === 'pre' ? 'at the beginning' : 'at the end');

import type { ModelCard } from './model-card';

/** How the README's short programs split words: nearly as Reeltone does. Valid in Python and in JavaScript. */
export const PLAIN_TOKEN = String.raw`\w+?(?=n't)|n't|'(?:s|re|ve|ll|d|m)\b|\w+|\.{2,}|[^\w\s]`;

/** The README in an exported model: how to load it in other programs. The tests run its JavaScript. */
export function bundleReadme({ name, date, hyperparameters, metrics }: ModelCard): string {
  const { lexiconSize, embeddingUnits, hiddenUnits, maxLength } = hyperparameters;
  const { n, accuracy } = metrics;
  const reviews = n === 1 ? '1 test review' : `${n} test reviews`;
  const measured = accuracy === null ? '' : `, ${(accuracy * 100).toFixed(1)} % accuracy on ${reviews}`;
  return `# ${name.replace(/\s+/g, ' ')}

A film review goes in, a score from 0 (bad) to 1 (good) comes out. Made with Reeltone on ${date.slice(0, 10)}${measured}.
Embedding (${lexiconSize} × ${embeddingUnits}) → GRU (${hiddenUnits} units) → Dense (1, sigmoid).

| file | content |
|---|---|
| model.json, weights.bin | the network as a TensorFlow.js Layers model |
| model.keras | the network as a model of Keras 3 |
| model.onnx | the same network as ONNX: \`tokens\` int64 [batch, time] → \`score\` float [batch, 1] |
| lexicon.txt | a word a line; line k, from 0, is the word with index k + 2 |
| card.json | how it was made, how good it is, calibration, SHA-256 of the other files |

## From a text to numbers

Lowercase it and split it into words and punctuation; \`n't\`, \`'s\` and the like are words of their own. Each becomes
its index: 0 is padding, 1 is \`<UNK>\`, any word that lexicon.txt does not have. Of more than ${maxLength} words keep the first and
the last ${Math.floor(maxLength / 2)}. Where several texts go in together, pad the shorter ones in front with 0. The patterns below split nearly as
Reeltone does; it also knows abbreviations, emoticons and web addresses.

## Python: Keras 3

\`\`\`python
import json, re
import keras, numpy as np

words = open('lexicon.txt', encoding='utf-8').read().split('\\n')[:-1]
index = {word: i + 2 for i, word in enumerate(words)}
text = "It isn't long, and it's lovely."
tokens = [index.get(word, 1) for word in re.findall(r"${PLAIN_TOKEN}", text.lower())]

model = keras.saving.load_model('model.keras')
score = float(model.predict(np.array([tokens]), verbose=0)[0, 0])
rating = np.interp(score, *zip(*json.load(open('card.json'))['calibration']['rating']))
print(score, rating)  # the rating is on the scale from 1 to 10
\`\`\`

## JavaScript: TensorFlow.js

\`tokens\` as above, with \`text.toLowerCase().match(/${PLAIN_TOKEN}/gu)\`.

\`\`\`js
import * as tf from "@tensorflow/tfjs";

const model = await tf.loadLayersModel('model.json'); // an address, or file:// with tfjs-node
const [score] = await model.predict(tf.tensor2d([tokens], undefined, 'int32')).data();
\`\`\`

## onnxruntime: JavaScript, Python and others

\`\`\`js
import * as ort from "onnxruntime-web";

const session = await ort.InferenceSession.create('model.onnx');
const input = new ort.Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]);
const { score } = await session.run({ tokens: input }); // score.data[0]
\`\`\`

\`\`\`python
import numpy as np, onnxruntime

session = onnxruntime.InferenceSession('model.onnx')
[[score]] = session.run(None, {'tokens': np.array([tokens], np.int64)})[0]
\`\`\`
`;
}

import { CodedError } from '../../common/errors';
import { sha256 } from '../../common/sha256';
import { type BundleFiles, signCard } from '../bundle/bundle';
import { type ModelCard, parseModelCard } from '../bundle/model-card';
import { concatenate } from '../bundle/protobuf';
import type { ForeignModel } from './foreign-model';
import type { Layer } from './layers';
import { sizeOf } from './tensor';
import type { WordIndex } from './word-index';

/** A model made elsewhere as it is stored: in the files that every stored model has, with content of its own. */
interface StoredForm {
  layers: (Omit<Layer, 'weights'> & { shapes: number[][] })[];
  words: number;
  length?: number | undefined;
  outputs: number;
  output: ForeignModel['output'];
  rule: ForeignModel['rule'];
  index: Omit<WordIndex, 'indices'>;
}

const utf8 = new TextEncoder();

/** @param card all of it but what follows from the files */
export async function encodeForeign(
  { graph, output, rule, index }: ForeignModel,
  card: Omit<ModelCard, 'id' | 'files'>,
): Promise<Map<string, Uint8Array>> {
  const { indices, ...settings } = index;
  const form: StoredForm = {
    layers: graph.layers.map(({ weights, ...layer }) => ({ ...layer, shapes: weights.map(({ shape }) => [...shape]) })),
    words: graph.words,
    length: graph.length,
    outputs: graph.outputs,
    output,
    rule,
    index: settings,
  };
  const tensors = graph.layers.flatMap(({ weights }) =>
    weights.map(({ values }) => new Uint8Array(values.slice().buffer)),
  );
  const known = [...indices].filter(([, place]) => place < graph.words);
  const files = new Map<string, Uint8Array>([
    ['model.json', utf8.encode(JSON.stringify(form))],
    ['weights.bin', concatenate(tensors)],
    ['lexicon.txt', utf8.encode(JSON.stringify(known))],
  ]);
  const hashes = Object.fromEntries(
    await Promise.all([...files].map(async ([name, content]) => [name, await sha256(content)] as const)),
  );
  const signed = await signCard({ ...card, files: hashes as ModelCard['files'] });
  return files.set('card.json', utf8.encode(JSON.stringify(signed)));
}

/** Reads what `encodeForeign` wrote, which nothing but the browser's own storage holds. @throws CodedError `model.file` */
export function decodeForeign(files: BundleFiles): { card: ModelCard; model: ForeignModel } {
  const parse = (name: string) => JSON.parse(new TextDecoder().decode(files.get(name)));
  const { layers, words, length, outputs, output, rule, index }: StoredForm = parse('model.json');
  const bytes = new Uint8Array(files.get('weights.bin') ?? []); // a copy is aligned
  let offset = 0;
  const read = (shape: number[]) => {
    const count = sizeOf(shape);
    if ((offset + count) * 4 > bytes.length) throw new CodedError('model.badWeights', []);
    const values = new Float32Array(bytes.buffer, offset * 4, count);
    offset += count;
    return { shape, values };
  };
  const graph = {
    layers: layers.map(({ shapes, ...layer }) => ({ ...layer, weights: shapes.map(read) })),
    words,
    length,
    outputs,
  };
  const model = { graph, output, rule, index: { ...index, indices: new Map<string, number>(parse('lexicon.txt')) } };
  return { card: parseModelCard(parse('card.json')), model };
}

import { expect, it } from 'vitest';
import { readForeignModel } from '../../../lib/model/import/foreign-model';
import { readTextIndex } from '../../../lib/model/import/word-index';
import { fileOf, pooledModel, WORD_INDEX } from './fixture-models';

const model = pooledModel({ length: 4, units: 2 });
const words = Array.from({ length: 199 }, (_, i) => `w${i + 1}`);
const json = (name: string, content: unknown) => fileOf(name, JSON.stringify(content));
const LABELS = json('labels.json', { negatif: 0, positif: 1 });
const CONFIG = json('config.json', { max_length: 20, vocab_size: 2000 });
const REQUIREMENTS = fileOf('requirements.txt', 'tensorflow==2.15.0\nkeras\nnumpy>=1.24\npandas\n');
const TOKENIZER = json('z.json', {
  class_name: 'Tokenizer',
  config: {
    word_index: { '<OOV>': 1, ...Object.fromEntries(words.slice(1).map((word, i) => [word, i + 2])) },
    oov_token: '<OOV>',
  },
});

it('is the index whose words the embedding has, whatever lies beside it', async () => {
  const { index } = await readForeignModel([...model, LABELS, CONFIG, REQUIREMENTS, WORD_INDEX]);
  expect(index.indices.get('w150')).toBe(150);
  const text = fileOf('words.txt', words.join('\n'));
  expect((await readForeignModel([...model, LABELS, REQUIREMENTS, text])).index.indices.get('w150')).toBe(150);
});

it('is the Tokenizer rather than a word index with the same words, but not one of the classes', async () => {
  expect((await readForeignModel([...model, WORD_INDEX, TOKENIZER])).index.oov).toBe(1);
  const ofClasses = json('label_tokenizer.json', {
    class_name: 'Tokenizer',
    config: { word_index: { bad: 1, good: 2 } },
  });
  expect((await readForeignModel([...model, ofClasses, WORD_INDEX])).index.indices.get('w150')).toBe(150);
});

it.each([[[LABELS]], [[CONFIG]], [[REQUIREMENTS]], [[CONFIG, LABELS, REQUIREMENTS]]])(
  'is missing where nothing fits: %#',
  async (files) => {
    const facts = [files.map(({ name }) => name).join(', '), 200];
    await expect(readForeignModel([...model, ...files])).rejects.toMatchObject({ code: 'import.lexiconUnfit', facts });
    const withPickle = [...model, ...files, fileOf('tokenizer.pickle', 'x')];
    await expect(readForeignModel(withPickle)).rejects.toMatchObject({ code: 'import.pickle' });
  },
);

it.each([
  ['a header', 'word,index\nfilm,7\nbad,8\n'],
  ['quoted words', '"word";"index"\n"film";7\n"bad";8\n'],
  ['an empty word', '\t0\nfilm\t7\nbad\t8\n'],
  ['an empty line', 'film 7\n\nbad 8\n'],
])('in plain text may have %s', (_, text) => {
  expect(readTextIndex(text, 50).indices.get('bad')).toBe(8);
});

import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { defineWxtModule } from 'wxt/modules';
import { LATIN_LANGUAGES } from '../lib/language/latin-languages';
import { NGRAMS_FILE } from '../lib/language/n-grams';

interface NgramTable {
  type: string;
  /** Id -> ISO 639-1. */
  languages: Record<string, string>;
  /** N-gram -> id of a language -> its weight. */
  ngrams: Record<string, Record<string, number>>;
}

const LOOKUP = fileURLToPath(new URL('../lib/language/n-grams.ts', import.meta.url));
const TABLE_FILE = 'node_modules/eld/src/ngrams/extrasmall.js';
const TABLE = /[\\/]eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/;

/**
 * Leaves the languages that `lib/language/rank-languages.ts` does not ask for out of the n-grams of the `eld` package: a third of
 * the table remains. It is parsed when the first text is looked up. The background reads it from a file, so that it
 * starts sooner.
 */
export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    config.plugins ??= [];
    config.plugins.push(languageTable(entrypoints.some(({ type }) => type === 'background')));
  });
  wxt.hook('build:publicAssets', async (_wxt, files) => {
    const { ngramsData } = await import(pathToFileURL(join(wxt.config.root, TABLE_FILE)).href);
    files.push({ relativeDest: NGRAMS_FILE, contents: JSON.stringify(onlyLatin(ngramsData)) });
  });
});

/** @param apart whether the table stays in its file */
function languageTable(apart: boolean): Plugin {
  return {
    name: 'language-table',
    enforce: 'pre',
    async load(id) {
      if (!TABLE.test(id)) return null;
      const { ngramsData }: { ngramsData: NgramTable } = await import(pathToFileURL(id).href);
      return moduleOf(ngramsData, apart);
    },
  };
}

function onlyLatin({ languages, ngrams }: NgramTable): NgramTable['ngrams'] {
  const kept = Object.entries(ngrams).map(([ngram, weights]) => {
    const asked = Object.entries(weights).filter(([id]) => LATIN_LANGUAGES.includes(languages[id]!));
    return [ngram, Object.fromEntries(asked)] as const;
  });
  return Object.fromEntries(kept.filter(([, weights]) => Object.keys(weights).length > 0));
}

function moduleOf(table: NgramTable, apart: boolean): string {
  const { type, languages } = table;
  const readInFile = `import { ngrams } from ${JSON.stringify(LOOKUP)};`;
  const included = `
    const json = ${JSON.stringify(JSON.stringify(onlyLatin(table)))};
    let table;
    const ngrams = () => (table ??= JSON.parse(json));`;
  return `
    ${apart ? readInFile : included}
    export const ngramsData = {
      type: ${JSON.stringify(type)},
      languages: ${JSON.stringify(languages)},
      isSubset: true,
      ngrams: new Proxy({}, { get: (_, ngram) => ngrams()[ngram] }),
    };`;
}

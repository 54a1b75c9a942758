import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { defineWxtModule } from 'wxt/modules';
import { LATIN_LANGUAGES } from '../lib/language/latin-languages';

interface NgramTable {
  type: string;
  /** Id -> ISO 639-1. */
  languages: Record<string, string>;
  /** N-gram -> id of a language -> its weight. */
  ngrams: Record<string, Record<string, number>>;
}

const TABLE = /[\\/]eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/;

/**
 * Leaves the languages that `lib/language/rank-languages.ts` does not ask for out of the n-grams of the `eld` package: a third of
 * the table remains. It is parsed when the first text is looked up, so that the service worker starts no slower.
 */
export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', (_entrypoints, config) => {
    config.plugins ??= [];
    config.plugins.push(languageTable());
  });
});

function languageTable(): Plugin {
  return {
    name: 'language-table',
    enforce: 'pre',
    async load(id) {
      if (!TABLE.test(id)) return null;
      const { ngramsData }: { ngramsData: NgramTable } = await import(pathToFileURL(id).href);
      return moduleOf({ ...ngramsData, ngrams: onlyLatin(ngramsData) });
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

function moduleOf({ type, languages, ngrams }: NgramTable): string {
  return `
    const json = ${JSON.stringify(JSON.stringify(ngrams))};
    let table;
    export const ngramsData = {
      type: ${JSON.stringify(type)},
      languages: ${JSON.stringify(languages)},
      isSubset: true,
      ngrams: new Proxy({}, { get: (_, ngram) => (table ??= JSON.parse(json))[ngram] }),
    };`;
}

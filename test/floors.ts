interface Floor {
  /** Our own folders, besides itself, that a folder may import from. */
  folders: string[];
  /** Folders that it may take types from. */
  types?: string[];
  /** Packages, by prefix. */
  packages: string[];
}

const BELOW_MODEL = ['lib/common', 'lib/languages', 'lib/text', 'lib/language', 'lib/data', 'lib/gru', 'lib/aspects'];
const BELOW_STORE = [...BELOW_MODEL, 'lib/model', 'lib/model/import', 'lib/sites', 'lib/overlay', 'lib/messages'];

/** Who may import whom: docs/architecture.md explains it. `entrypoints`, `lib/cli` and `lib/bench` may import everything. */
export const FLOORS: Record<string, Floor> = {
  'lib/common': { folders: [], packages: [] },
  'lib/common/browser': { folders: [], packages: ['wxt/browser'] },
  'lib/languages': { folders: [], types: ['lib/common'], packages: [] },
  'lib/text': { folders: ['lib/common', 'lib/languages'], packages: [] },
  'lib/language': { folders: ['lib/common', 'lib/languages', 'lib/text'], packages: ['eld/'] },
  'lib/aspects': { folders: ['lib/common', 'lib/languages', 'lib/text'], packages: [] },
  'lib/data': { folders: ['lib/common', 'lib/languages', 'lib/text'], packages: ['papaparse'] },
  'lib/gru': { folders: ['lib/common'], packages: ['comlink'] },
  'lib/gru/tfjs': { folders: ['lib/common', 'lib/gru'], packages: ['@tensorflow/'] },
  'lib/model': { folders: BELOW_MODEL, packages: ['valibot', 'fflate'] },
  'lib/model/import': { folders: [...BELOW_MODEL, 'lib/model'], packages: ['valibot', 'jsfive', 'fflate'] },
  'lib/model/import/run': {
    folders: ['lib/common', 'lib/gru', 'lib/gru/tfjs', 'lib/model/import'],
    types: ['lib/model'],
    packages: ['@tensorflow/'],
  },
  'lib/recipe': { folders: [...BELOW_MODEL, 'lib/model'], packages: [] },
  'lib/sites': { folders: ['lib/common'], packages: [] },
  'lib/overlay': { folders: ['lib/common', 'lib/sites', 'lib/aspects'], types: ['lib/messages'], packages: [] },
  'lib/messages': {
    folders: ['lib/common'],
    types: [...BELOW_MODEL, 'lib/model'],
    packages: ['valibot', 'wxt/browser', '@webext-core/messaging'],
  },
  'lib/store': { folders: BELOW_STORE, packages: ['wxt/', 'idb-keyval'] },
  'lib/training': {
    folders: [...BELOW_STORE, 'lib/store', 'lib/background'],
    packages: ['wxt/', 'idb-keyval', 'valibot'],
  },
  'lib/background': {
    folders: [...BELOW_STORE, 'lib/store', 'lib/training', 'lib/common/browser'],
    packages: ['wxt/', 'comlink'],
  },
};

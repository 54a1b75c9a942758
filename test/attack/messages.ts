import { PATIENCE_MS } from '../../lib/cli/browser';
import { createRandom, type Random } from '../../lib/data/random';
import { Extension } from '../e2e/extension';
import { type Attack, SURVIVED } from './attack';
import { pageOfReviews, URL } from './review-page';

/** In the service worker, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

const PER_TRIAL = 500;

/** Every message, with a payload that is right or nearly so. Those that only the extension's own pages may send come first. */
const PAGES_ONLY: Record<string, unknown> = {
  switchSite: { site: 'imdb', on: false },
  chooseBackend: 'webgpu',
  chooseCollect: true,
  useModel: 'none',
  renameModel: { id: 'none', name: 'Mine' },
  deleteModel: 'none',
  startTraining: { source: { kind: 'collected' }, way: 'fresh', name: 'Mine', settings: {}, backend: 'cpu' },
  cancelTraining: undefined,
  decideTraining: 'discard',
};
const PAYLOADS: Record<string, unknown> = {
  ...PAGES_ONLY,
  wake: undefined,
  prepare: undefined,
  score: { reviews: [{ text: 'A fine film.', visible: true }] },
  scoreWithReasons: { reviews: [{ text: 'A dull film.', visible: false }] },
  explain: 'A fine film.',
  pageCounts: { found: 1, rated: 1, noOpinion: 0, declined: 0 },
  collect: [{ site: 'imdb', movie: 'tt1', text: 'A fine film.', rating: 8 }],
  correctionOf: 'A fine film.',
  trainerCommand: 'status',
  trainerPercent: 5,
  nothingOfOurs: {},
};
const TYPES = Object.keys(PAYLOADS);
const STRANGE: readonly unknown[] = [
  null,
  undefined,
  -1,
  1e308,
  '',
  'x'.repeat(200_000),
  [],
  {},
  true,
  '__proto__',
  { constructor: 1 },
  [[[[]]]],
];

function changed(value: unknown, random: Random): unknown {
  if (random.integer(3) === 0) return STRANGE[random.integer(STRANGE.length)];
  if (Array.isArray(value)) return value.concat(value).map((each) => changed(each, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each, random)]));
}

function fuzzed(seed: number): { type: string; data: unknown }[] {
  const random = createRandom(seed);
  return Array.from({ length: PER_TRIAL }, () => {
    const type = TYPES[random.integer(TYPES.length)]!;
    const isUnchanged = type in PAGES_ONLY && random.integer(3) === 0;
    return { type, data: isUnchanged ? PAYLOADS[type] : changed(PAYLOADS[type], random) };
  });
}

let extension: Extension | undefined;

async function open(): Promise<Extension> {
  const opened = await Extension.launch();
  const page = await opened.visit({ url: URL, html: pageOfReviews(3), readable: 3 });
  // A click on the toolbar lets the service worker run a function in the page.
  await (await opened.popup(page)).close();
  return opened;
}

/** The stored values that no content script may change. */
const keptState = (opened: Extension) =>
  opened.inWorker(async () => {
    const { settings = {} } = (await chrome.storage.local.get('settings')) as { settings?: Record<string, unknown> };
    return JSON.stringify({ ...settings, barOfferedAt: 0 });
  });

/** 500 messages as a content script sends them that a page has taken over: what it must not do is refused. */
export const attack: Attack = {
  times: 100,
  minutes: 10,
  async trial(i) {
    extension ??= await open();
    const before = await keptState(extension);
    const replies = await extension.inWorker(
      async (messages, patience) => {
        // The names that tsx gives to functions need this helper.
        Reflect.set(globalThis, '__name', (named: unknown) => named);
        const [tab] = await chrome.tabs.query({ active: true });
        const [frame] = await chrome.scripting.executeScript({
          target: { tabId: tab!.id! },
          args: [messages, patience],
          func: async (sent: { type: string; data: unknown }[], ms: number) => {
            const late = new Promise((resolve) => setTimeout(resolve, ms, 'no answer'));
            return Promise.all(
              sent.map((message) =>
                Promise.race([chrome.runtime.sendMessage({ id: 1, timestamp: 0, ...message }), late]).then(
                  (reply) => (reply === 'no answer' ? reply : reply?.err ? 'refused' : 'done'),
                  (error: Error) => error.message,
                ),
              ),
            );
          },
        });
        return frame!.result as string[];
      },
      fuzzed(i).map(({ type, data }) => ({ type, data: data ?? null })),
      PATIENCE_MS,
    );
    const after = await keptState(extension);
    if (after !== before) return { result: 'silent', note: `${before} became ${after}` };
    const allowed = fuzzed(i).findIndex(({ type }, place) => type in PAGES_ONLY && replies[place] === 'done');
    if (allowed >= 0) return { result: 'silent', note: `a content script may ${fuzzed(i)[allowed]!.type}` };
    const unanswered = replies.filter((reply) => reply === 'no answer').length;
    if (unanswered > 0) return { result: 'silent', note: `${unanswered} messages have no answer` };
    return SURVIVED;
  },
  close: () => extension?.close() ?? Promise.resolve(),
};

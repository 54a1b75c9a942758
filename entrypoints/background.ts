import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { badgeStrings, selectionStrings } from '../lib/badge-strings';
import { type ModelStatus, onMessage, type PageCounts, sendMessage } from '../lib/messages';
import { describe } from '../lib/overlay/badge-view';
import { ratedPart } from '../lib/overlay/selection-text';
import { keepMet, keepVerdict } from '../lib/services/examples';
import { registerGranted } from '../lib/services/granted-sites';
import { guarded } from '../lib/services/guard';
import { loadModel } from '../lib/services/load-model';
import {
  backendSchema,
  metReviewsSchema,
  modelIdSchema,
  pageCountsSchema,
  renameSchema,
  scoreRequestSchema,
  siteSwitchSchema,
  textSchema,
  verdictSchema,
} from '../lib/services/message-schemas';
import {
  deleteModel,
  describeInUse,
  idInUse,
  listModels,
  readModelInUse,
  renameModel,
  useModel,
} from '../lib/services/model-shelf';
import { offerOnSelections, rateSelection } from '../lib/services/rate-selection';
import { runCommand } from '../lib/services/run-command';
import { createScorer } from '../lib/services/scorer';
import { serveTrainer } from '../lib/services/serve-trainer';
import { showOnToolbar, tellOnToolbar } from '../lib/services/toolbar';
import { OPTIONAL_SITES } from '../lib/sites/optional-sites';
import { SITES } from '../lib/sites/registry';
import { openScoreCache } from '../lib/store/score-cache';
import { changeSettings, chooseBackend, chooseCollect, settings, switchSite } from '../lib/store/settings';

// Every listener is registered before the first await: that is what wakes a stopped worker for a message.
export default defineBackground(() => {
  const scorer = createScorer({
    modelId: idInUse,
    loadPredictor: async () => loadModel(await readModelInUse(tellPages)),
    cache: openScoreCache(),
  });

  async function modelStatus(): Promise<ModelStatus> {
    const { name, card, problem } = await describeInUse();
    const { date, metrics } = card;
    const { backend } = await settings.getValue();
    const { predictor, ...status } = scorer.status();
    const { engine, gpuProblem } = predictor ?? {};
    const accuracy = metrics.accuracy ?? undefined;
    return { ...status, name, modelProblem: problem, date, accuracy, backend, engine, gpuProblem };
  }

  /** Another model rates from now on: it is loaded, and the badges of open pages follow. */
  async function modelChanged(): Promise<void> {
    await scorer.reload().finally(tellPages);
  }

  onMessage('score', guarded(scoreRequestSchema, scorer.score));
  onMessage('explain', guarded(textSchema, scorer.explain));
  onMessage('modelStatus', guarded(v.undefined(), modelStatus));
  onMessage(
    'switchSite',
    guarded(siteSwitchSchema, ({ site, on }) => switchSite(site, on)),
  );
  onMessage(
    'chooseBackend',
    guarded(backendSchema, async (backend) => {
      await chooseBackend(backend);
      await scorer.reload();
    }),
  );
  onMessage('collect', guarded(metReviewsSchema, keepMet));
  onMessage('verdict', guarded(verdictSchema, keepVerdict));
  onMessage('chooseCollect', guarded(v.boolean(), chooseCollect));

  onMessage('models', guarded(v.undefined(), listModels));
  onMessage(
    'useModel',
    guarded(modelIdSchema, async (id) => {
      await useModel(id);
      await modelChanged();
    }),
  );
  onMessage('renameModel', guarded(renameSchema, renameModel));
  onMessage(
    'deleteModel',
    guarded(modelIdSchema, async (id) => {
      if (await deleteModel(id)) await modelChanged();
    }),
  );
  // One at a time: each takes the registration of the one before away.
  let registering = Promise.resolve();
  const register = () => {
    const film = SITES.flatMap(({ matches }) => matches);
    registering = registering.then(() => registerGranted(OPTIONAL_SITES, film)).catch(console.error);
  };
  // Anew at every start, too: the browser may speak another language by then.
  const offer = () => void offerOnSelections(i18n.t('selection.menu'));
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) {
    event.addListener(() => {
      register();
      offer();
    });
  }
  serveTrainer();
  browser.permissions.onAdded.addListener(register);
  browser.permissions.onRemoved.addListener(register);

  onMessage(
    'pageCounts',
    guarded(pageCountsSchema, (counts, { tab }) => {
      if (tab?.id !== undefined) return showOnToolbar(tab.id, counts, toolbarTitle(counts));
    }),
  );
  onMessage(
    'closePageBar',
    guarded(v.undefined(), () => changeSettings({ pageBar: false })),
  );

  browser.contextMenus.onClicked.addListener(async (info, clicked) => {
    const tabId = await tabInFront(clicked);
    if (tabId === undefined || (await rateSelection(info, tabId))) return;
    await tellOnToolbar(tabId, ...(await scoreForToolbar(info.selectionText ?? '')));
  });
  browser.commands.onCommand.addListener(async (command, pressed) => {
    const tabId = await tabInFront(pressed);
    if (tabId !== undefined) await runCommand(command, tabId);
  });

  /** Figure or sign, and sentence, for a text in a page that shows no bubble. */
  async function scoreForToolbar(selected: string): Promise<[string, string]> {
    const part = ratedPart(selected);
    if (!part) return ['?', selectionStrings.tooShort];
    const scored = await scorer.score({ reviews: [{ text: part.text, visible: true }] }).catch(() => undefined);
    const score = scored?.scores[0];
    const { rating, sign, name } = describe(score ? { kind: 'scored', score } : { kind: 'failed' }, badgeStrings);
    return [rating ?? sign, name];
  }
});

/** The viewer of PDF files has no tab of its own: then it is the active one that the user looks at. */
async function tabInFront(tab: { id?: number } | undefined): Promise<number | undefined> {
  if (tab?.id !== undefined && tab.id >= 0) return tab.id;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** Tells the content scripts of all tabs; where there is none, nobody hears. */
function tellPages(): void {
  browser.tabs
    .query({})
    .then((tabs) => Promise.allSettled(tabs.map(({ id }) => id && sendMessage('modelChanged', undefined, id))))
    .catch(console.error);
}

function toolbarTitle(counts: PageCounts | null): string {
  if (!counts) return i18n.t('toolbar.off');
  if (counts.found === 0) return i18n.t('toolbar.nothingFound');
  return i18n.t('toolbar.rated', [counts.rated, counts.found]);
}

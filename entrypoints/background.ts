import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { correctionOf, keepCorrection, keepReviews } from '../lib/background/collected-reviews';
import { registerGranted } from '../lib/background/granted-sites';
import { loadModel } from '../lib/background/load-model';
import {
  deleteModel,
  describeInUse,
  idInUse,
  listModels,
  readModelInUse,
  renameModel,
  useModel,
} from '../lib/background/model-shelf';
import { createScorer } from '../lib/background/scorer';
import { tellPages } from '../lib/background/tell-pages';
import { showOnToolbar } from '../lib/background/toolbar';
import { whole } from '../lib/common/format';
import { guarded, guardedForPages } from '../lib/messages/guard';
import type { ModelStatus, PageCounts } from '../lib/messages/payloads';
import { onMessage } from '../lib/messages/protocol';
import {
  backendSchema,
  collectedReviewsSchema,
  correctionSchema,
  modelIdSchema,
  pageCountsSchema,
  renameSchema,
  scoreRequestSchema,
  siteSwitchSchema,
  textSchema,
} from '../lib/messages/schemas';
import { OPTIONAL_SITES } from '../lib/sites/optional-sites';
import { SITES } from '../lib/sites/registry';
import { openScoreCache } from '../lib/store/score-cache';
import { changeSettings, chooseBackend, chooseCollect, settings, switchSite } from '../lib/store/settings';
import { serveTrainer } from '../lib/training/serve-trainer';
import { locale } from './shared/locale';
import { servePageActions } from './shared/page-actions';

// Every listener is registered before the first await: that is what wakes a stopped worker for a message.
export default defineBackground(() => {
  const scorer = createScorer({
    modelId: idInUse,
    loadPredictor: async () => loadModel(await readModelInUse(() => tellPages('modelChanged'))),
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
    await scorer.reload().finally(() => tellPages('modelChanged'));
  }

  onMessage('score', guarded(scoreRequestSchema, scorer.score));
  onMessage('explain', guarded(textSchema, scorer.explain));
  onMessage('modelStatus', guardedForPages(v.undefined(), modelStatus));
  onMessage(
    'switchSite',
    guardedForPages(siteSwitchSchema, ({ site, on }) => switchSite(site, on)),
  );
  onMessage(
    'chooseBackend',
    guardedForPages(backendSchema, async (backend) => {
      await chooseBackend(backend);
      await scorer.reload();
    }),
  );
  onMessage('collect', guarded(collectedReviewsSchema, keepReviews));
  onMessage('correct', guarded(correctionSchema, keepCorrection));
  onMessage('correctionOf', guarded(textSchema, correctionOf));
  onMessage('chooseCollect', guardedForPages(v.boolean(), chooseCollect));

  onMessage('models', guardedForPages(v.undefined(), listModels));
  const changeTo = async (id: string) => {
    await useModel(id);
    await modelChanged();
  };
  onMessage('useModel', guardedForPages(modelIdSchema, changeTo));
  onMessage('renameModel', guardedForPages(renameSchema, renameModel));
  onMessage(
    'deleteModel',
    guardedForPages(modelIdSchema, async (id) => {
      if (await deleteModel(id)) await modelChanged();
    }),
  );
  // One at a time: each takes the registration of the one before away.
  let registering = Promise.resolve();
  const register = () => {
    const film = SITES.flatMap(({ matches }) => matches);
    registering = registering.then(() => registerGranted(OPTIONAL_SITES, film)).catch(console.error);
  };
  serveTrainer(changeTo);
  browser.runtime.onInstalled.addListener(register);
  browser.runtime.onStartup.addListener(register);
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
  servePageActions((reviews) => scorer.score({ reviews }));
});

function toolbarTitle(counts: PageCounts | null): string {
  if (!counts) return i18n.t('toolbar.off');
  if (counts.found === 0) return i18n.t('toolbar.nothingFound');
  return i18n.t('toolbar.rated', [whole(counts.rated, locale()), whole(counts.found, locale())]);
}

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { askerOf } from '../lib/background/asker';
import { broadcast } from '../lib/background/broadcast';
import { serveGrantedSites } from '../lib/background/granted-sites';
import { loadModel } from '../lib/background/load-model';
import { idInUse, languagesInUse, readModelInUse } from '../lib/background/model-shelf';
import { runInOpenTabs } from '../lib/background/open-tabs';
import { openWelcome } from '../lib/background/open-welcome';
import { createScorer } from '../lib/background/scorer';
import { openScoringPort } from '../lib/background/scoring-port';
import { serveCollectedReviews } from '../lib/background/serve-collected-reviews';
import { serveModels } from '../lib/background/serve-models';
import { showCounts } from '../lib/background/toolbar';
import { whole } from '../lib/common/format';
import { guarded, guardedForPages } from '../lib/messages/guard';
import type { PageCounts } from '../lib/messages/payloads';
import { onMessage } from '../lib/messages/protocol';
import {
  barAnswerSchema,
  nothingSchema,
  pageCountsSchema,
  scoreRequestSchema,
  siteSwitchSchema,
  textSchema,
} from '../lib/messages/schemas';
import { OPTIONAL_SITES } from '../lib/sites/optional-sites';
import { SITE_ORIGINS } from '../lib/sites/origins';
import { restoreLosses } from '../lib/store/losses';
import { openScoreCache } from '../lib/store/score-cache';
import { answerBar, switchSite } from '../lib/store/settings';
import { serveTrainer } from '../lib/training/serve-trainer';
import { locale } from './shared/locale';
import { servePageActions } from './shared/page-actions';

// Every listener is registered before the first await: only then does a message start a stopped service worker.
export default defineBackground(() => {
  const restored = restoreLosses().catch(console.error);
  const scorer = createScorer({
    languages: () => restored.then(languagesInUse),
    modelId: (language) => restored.then(() => idInUse(language)),
    loadPredictor: (language) =>
      restored.then(() => loadModel(readModelInUse(() => broadcast('modelChanged'), language))),
    cache: openScoreCache(),
    pool: openScoringPort(),
  });
  onMessage(
    'wake',
    guarded(nothingSchema, () => restored),
  );
  onMessage(
    'prepare',
    guarded(nothingSchema, async () => {
      await restored;
      await idInUse();
    }),
  );
  onMessage(
    'score',
    guarded(scoreRequestSchema, (request, from) => scorer.score(request, askerOf(from))),
  );
  onMessage(
    'scoreWithReasons',
    guarded(scoreRequestSchema, (request, from) => scorer.scoreWithReasons(request, askerOf(from))),
  );
  onMessage('explain', guarded(textSchema, scorer.explain));
  const useModel = serveModels(scorer);
  serveTrainer(useModel);
  serveCollectedReviews();
  servePages();
  servePageActions((reviews) => scorer.score({ reviews }, { origin: location.origin, isPrivate: true }));
  serveGrantedSites(OPTIONAL_SITES, SITE_ORIGINS);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void runInOpenTabs('/content-scripts/reviews.js', SITE_ORIGINS).catch(console.error);
    void openWelcome(reason).catch(console.error);
  });
});

function servePages(): void {
  onMessage(
    'pageCounts',
    guarded(pageCountsSchema, (counts, { tab }) => {
      if (tab?.id !== undefined) return showCounts(tab.id, counts, toolbarTitle(counts));
    }),
  );
  onMessage('answerBar', guarded(barAnswerSchema, answerBar));
  onMessage(
    'switchSite',
    guardedForPages(siteSwitchSchema, ({ site, on }) => switchSite(site, on)),
  );
}

function toolbarTitle(counts: PageCounts | null): string {
  if (!counts) return i18n.t('toolbar.off');
  if (counts.found === 0) return i18n.t('toolbar.nothingFound');
  return i18n.t('toolbar.rated', [whole(counts.rated, locale()), whole(counts.found, locale())]);
}

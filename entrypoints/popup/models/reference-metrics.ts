import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { createInTurn } from '../../../lib/common/in-turn';
import type { ModelEntry } from '../../../lib/messages/payloads';
import type { Metrics } from '../../../lib/model/bundle/model-card';
import { readReferenceMetrics, writeReferenceMetrics } from '../../../lib/store/reference-metrics';
import { transfer } from './transfer';

/** Of each model that has been measured on the reference reviews, by its id. */
export const referenceMetrics = signal<Record<string, Metrics>>({});

/** A model is measured once, and one after the other. */
const inTurn = createInTurn();

/** Measures the English models that have not been, as long as the popup is open: the reference reviews are English. */
export function measureOnReference(all: readonly ModelEntry[]): Promise<void> {
  const models = all.filter(({ card }) => card.language === 'en');
  return inTurn(async () => {
    const { version } = browser.runtime.getManifest();
    const known = await readReferenceMetrics(version);
    const metrics: Record<string, Metrics> = {};
    for (const { id } of models) if (known[id]) metrics[id] = known[id];
    referenceMetrics.value = { ...metrics };
    for (const { id } of models) {
      if (metrics[id]) continue;
      // A model that cannot be read has no figures; using it says why.
      const reply = await transfer({ measureId: id }, new AbortController().signal).catch(console.warn);
      if (!reply || !('metrics' in reply)) continue;
      metrics[id] = reply.metrics;
      referenceMetrics.value = { ...metrics };
      await writeReferenceMetrics(version, metrics);
    }
  });
}

import { storage } from 'wxt/utils/storage';
import type { Metrics } from '../model/bundle/model-card';

interface Measured {
  /** Of the extension: the reference reviews and the way of measuring may differ in another one. */
  version: string;
  /** By the id of the model. */
  metrics: Record<string, Metrics>;
}

/** How good models are on the reference reviews: measured once for each. */
const measured = storage.defineItem<Measured>('local:referenceMetrics', { fallback: { version: '', metrics: {} } });

export async function readReferenceMetrics(version: string): Promise<Record<string, Metrics>> {
  const stored = await measured.getValue();
  return stored.version === version ? stored.metrics : {};
}

/** Keeps only what is of this version. */
export const writeReferenceMetrics = (version: string, metrics: Record<string, Metrics>) =>
  measured.setValue({ version, metrics });

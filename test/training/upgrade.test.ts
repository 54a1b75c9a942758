import '../fake-browser';
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { baseOfBundle } from '../../lib/model/base-model';
import { openTrainingSession } from '../../lib/training/session';
import * as store from '../../lib/training/store';
import { RESULT_010, TRAINING_010, writeTraining010 } from '../fixtures/stored-0.1.0';
import { openCpu, plainExamples, smallBase, toCsv } from './support';

afterEach(async () => {
  vi.restoreAllMocks();
  await store.clearTraining();
});

it('a failed training of 0.1.0 shows its sentences as they are', async () => {
  await writeTraining010(plainExamples(60));
  const { status, ...rest } = (await store.readTraining())!;
  expect(status).toMatchObject({
    state: 'failed',
    stage: 'comparing',
    warning: { code: 'storage.oldSentence', facts: [TRAINING_010.status.warning] },
    failure: { code: 'storage.oldSentence', facts: [TRAINING_010.status.failure] },
    badRows: [{ line: 3, reason: { code: 'storage.oldSentence', facts: ['its review is empty'] } }],
  });
  expect(rest).toMatchObject({ baseModel: 'base', baseName: 'Reeltone 1', threads: 1 });
  await store.updateTraining((now) => ({ ...now, attempts: 1 }));
  expect((await store.readTraining())!.status).toEqual(status);
});

it('a training that was done under 0.1.0 still has its comparison', async () => {
  await writeTraining010(plainExamples(60), RESULT_010);
  expect(await store.readResult()).toEqual({ files: RESULT_010.files, comparison: RESULT_010.judgement });
});

it('a training of 0.1.0 resumes from its checkpoint: the identity is made in the same way', async () => {
  const data = plainExamples(60);
  await writeTraining010(data);
  const base = baseOfBundle(await smallBase());
  const session = openTrainingSession({
    loadBase: async () => base,
    readReference: async () => new TextEncoder().encode(toCsv(plainExamples(20))),
    openNetwork: async (weights) => ({ network: await openCpu(weights), engine: 'WebAssembly' }),
    onStatus: ({ state }) => {
      if (state === 'training') session.end('pause');
    },
  });
  await session.ended;
  const [header] = new TextDecoder().decode((await store.readCheckpoint())!.bytes).split('\n');
  const sha256 = '70cd746f8c680f88b0fb91b3986f27b017f54b0a68c37c5a92a5fd2f9bda9196';
  const identity = `[{"source":{"kind":"examples"},"way":"fresh","name":"Mine","settings":{"embeddingUnits":4,"hiddenUnits":6,"batch":8,"epochs":6,"minFreq":1,"maxWords":200,"split":0.3,"seed":1,"learningRate":0.02},"backend":"cpu"},"base",1,"${sha256}"]`;
  expect(JSON.parse(header!).training).toBe(identity);
});

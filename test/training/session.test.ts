import '../fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CodedError } from '../../lib/common/errors';
import type { ActiveTraining } from '../../lib/messages/training-payloads';
import { baseOfBundle } from '../../lib/model/base-model';
import { openTrainingSession, type SessionOptions } from '../../lib/training/session';
import * as store from '../../lib/training/store';
import { openCpu, plainExamples, request, smallBase, stored, toCsv } from './support';

const base = baseOfBundle(await smallBase());
const reference = new TextEncoder().encode(toCsv(plainExamples(20)));
const csv = `${toCsv(plainExamples(60))}"no label",\n`;

/** Opens a session, and collects its status. */
function open(change: Partial<SessionOptions> = {}) {
  const statuses: ActiveTraining[] = [];
  const session = openTrainingSession({
    loadBase: async () => base,
    readReference: async () => reference,
    openNetwork: async (weights) => ({ network: await openCpu(weights), engine: 'WebAssembly' }),
    onStatus: (status) => statuses.push(status),
    ...change,
  });
  return { ...session, statuses };
}

const put = IDBObjectStore.prototype.put;
/** From now on, the disk is full for this key. */
function fillDisk(key: string): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, at) {
    if (at === key) throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, value, at);
  });
}

const statusNow = async () => (await store.readTraining())!.status;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await store.clearTraining();
  await store.putTrainingFile(new Blob([csv]));
});
afterEach(() => vi.restoreAllMocks());

it('trains on the stored file, reports the rows that it cannot use, and stores the result', async () => {
  await store.beginTraining(stored());
  const { ended, statuses } = open();
  await ended;
  expect(statuses.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['preparing', 'training', 'comparing', 'done']),
  );
  expect(await statusNow()).toMatchObject({
    state: 'done',
    fraction: 1,
    engine: 'WebAssembly',
    badCount: 1,
    badRows: [{ line: 62, reason: { code: 'data.rowWithoutLabel', facts: [] } }],
  });
  const result = await store.readResult();
  expect([...result!.files.keys()]).toEqual(['model.json', 'weights.bin', 'lexicon.txt', 'card.json']);
  expect(result!.comparison.after.name).toBe('mine');
});

it('in a language without a model, the new one is compared with none', async () => {
  const { baseModel: _, baseName: __, ...first } = stored(request({ language: 'de' }));
  await store.beginTraining(first);
  await open({ loadBase: () => Promise.reject(new CodedError('model.gone', [])) }).ended;
  const { comparison, files } = (await store.readResult())!;
  expect(comparison.before).toBeUndefined();
  expect(comparison.after).toMatchObject({ name: 'mine', metrics: { accuracy: 1 } });
  expect(JSON.parse(new TextDecoder().decode(files.get('card.json')))).toMatchObject({ language: 'de' });
});

it('trains on collected reviews', async () => {
  await store.beginTraining(stored(request({ source: { kind: 'collected' } })), plainExamples(60));
  await open().ended;
  const { files } = (await store.readResult())!;
  const card = JSON.parse(new TextDecoder().decode(files.get('card.json')));
  expect(card.data).toMatchObject({ name: 'Reviews collected by 2026-01-02', rows: 60 });
});

it('paused, it stores a checkpoint; another session continues to the same weights', async () => {
  await store.beginTraining(stored());
  await open().ended;
  const whole = (await store.readResult())!;

  await store.putTrainingFile(new Blob([csv]));
  await store.beginTraining(stored());
  const first = open({
    onStatus: ({ state }) => {
      if (state === 'training') first.end('pause');
    },
  });
  await first.ended;
  expect((await statusNow()).state).toBe('paused');
  expect(await store.readResult()).toBeUndefined();
  expect(await store.readCheckpoint()).toBeDefined();
  await open().ended;
  expect((await store.readResult())!.files.get('weights.bin')).toEqual(whole.files.get('weights.bin'));
});

it('continues when the disk is full, and warns that the checkpoint is not stored', async () => {
  await store.beginTraining(stored());
  fillDisk('checkpoint');
  const session = open({
    onStatus: ({ state }) => {
      if (state === 'training') session.end('stop');
    },
  });
  await session.ended;
  const { state, warning } = await statusNow();
  expect(state).toBe('done');
  expect(warning).toEqual({
    code: 'training.checkpointNotStored',
    facts: [{ code: 'storage.full', facts: [] }],
  });
});

it('has failed when there is no room for the result, and can be resumed from its checkpoint', async () => {
  await store.beginTraining(stored());
  fillDisk('result');
  await open().ended;
  expect(await statusNow()).toMatchObject({ state: 'failed', failure: { code: 'storage.full' } });
  vi.restoreAllMocks();
  await open().ended;
  expect((await statusNow()).state).toBe('done');
});

it.each([
  ['a model that is gone', { loadBase: () => Promise.reject(new CodedError('model.gone', [])) }, 'model.gone'],
  [
    'a want of memory',
    { openNetwork: () => Promise.reject(new RangeError('Array buffer allocation failed')) },
    'training.noMemory',
  ],
])('has failed, with the reason, for %s', async (_, change, code) => {
  await store.beginTraining(stored());
  await open(change).ended;
  expect(await statusNow()).toMatchObject({ state: 'failed', failure: { code } });
});

it('has failed for a file without reviews', async () => {
  await store.putTrainingFile(new Blob(['name,stars\nAnna,5']));
  await store.beginTraining(stored());
  await open().ended;
  expect(await statusNow()).toMatchObject({
    state: 'failed',
    failure: { facts: expect.arrayContaining([expect.stringContaining('"stars"')]) },
  });
});

it('ends at once when there is no training', async () => {
  const { ended, statuses } = open();
  await ended;
  expect(statuses).toEqual([]);
});

import '../fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ActiveTraining, TrainerReply } from '../../lib/messages/training-payloads';
import * as store from '../../lib/training/store';
import type { TrainingResult } from '../../lib/training/stored-training';
import { Trainer } from '../../lib/training/trainer';
import type { TrainerPort } from '../../lib/training/trainer-port';
import { plainExamples, request } from './support';

/** A trainer with a worker that the test controls. */
function setUp() {
  const worker: { reply: TrainerReply | null } = { reply: null };
  const port = {
    send: vi.fn<TrainerPort['send']>(async () => worker.reply),
    open: vi.fn(async () => {
      worker.reply = { status: null };
    }),
    close: vi.fn(async () => {
      worker.reply = null;
    }),
  };
  const readExamples = vi.fn(async () => plainExamples(3));
  const saveModel = vi.fn(async () => ({ id: 'new' }));
  const useModel = vi.fn(async () => {});
  const conditions = async () => ({ baseModel: 'base', baseName: 'former', threads: 2, softwareGpu: false });
  const trainer = new Trainer({ port, conditions, readExamples, saveModel, useModel });
  return { trainer, port, worker, readExamples, saveModel, useModel };
}

const setState = (state: ActiveTraining['state']) =>
  store.updateTraining((now) => ({ ...now, status: { ...now.status, state } }));
const result = {
  files: new Map([['card.json', Uint8Array.of(1)]]),
  comparison: { heldOut: 7 },
} as unknown as TrainingResult;

beforeEach(async () => {
  await store.clearTraining();
  await store.putTrainingFile(new Blob(['review,label\ngood,1']));
});

it('starts one training, with all that is needed to resume it, and no second one', async () => {
  const { trainer, port } = setUp();
  await Promise.all([
    trainer.start(request()),
    expect(trainer.start(request({ name: 'second' }))).rejects.toThrow('training.alreadyThere'),
  ]);
  expect(port.open).toHaveBeenCalledTimes(1);
  expect(await store.readTraining()).toMatchObject({ baseModel: 'base', threads: 2, status: { request: request() } });
  expect(await trainer.status()).toMatchObject({ state: 'preparing' });
});

it('stores a copy of the collected reviews, and does not start without any', async () => {
  const { trainer, readExamples } = setUp();
  readExamples.mockResolvedValueOnce([]);
  const what = request({ source: { kind: 'collected' } });
  await expect(trainer.start(what)).rejects.toThrow('training.nothingCollected');
  await trainer.start(what);
  expect(await store.readTrainingData()).toEqual(plainExamples(3));
});

it('does not start when no file is stored', async () => {
  const { trainer, port } = setUp();
  await store.clearTraining();
  await expect(trainer.start(request())).rejects.toThrow('training.fileGone');
  expect(port.open).not.toHaveBeenCalled();
});

it('resumes what was running when the browser ended, and nothing else', async () => {
  const before = setUp();
  await before.trainer.start(request());
  await before.trainer.resumeInterrupted();
  expect(before.port.open).toHaveBeenCalledTimes(1);

  const { trainer, port } = setUp();
  await setState('training');
  expect(await trainer.status()).toMatchObject({ state: 'interrupted' });
  await trainer.resumeInterrupted();
  expect(port.open).toHaveBeenCalledTimes(1);

  for (const state of ['paused', 'failed', 'done'] as const) {
    const after = setUp();
    await setState(state);
    await after.trainer.resumeInterrupted();
    expect(await after.trainer.status()).toMatchObject({ state });
    expect(after.port.open).not.toHaveBeenCalled();
  }
});

it('stops resuming what never reaches a checkpoint; the user can still resume it', async () => {
  await setUp().trainer.start(request());
  for (let i = 0; i < 3; i++) await setUp().trainer.resumeInterrupted();
  const { trainer, port } = setUp();
  await trainer.resumeInterrupted();
  expect(port.open).not.toHaveBeenCalled();
  expect(await trainer.status()).toMatchObject({
    state: 'failed',
    failure: { code: 'training.interrupted', facts: [3] },
  });
  await trainer.resume();
  expect(port.open).toHaveBeenCalledTimes(1);
  expect(await store.readTraining()).toMatchObject({ attempts: 0, status: { state: 'preparing' } });
});

it('says so where the browser has ended the background, the last time', async () => {
  await setUp().trainer.start(request());
  const suspend = () => store.updateTraining((now) => ({ ...now, suspended: true }));
  for (let i = 0; i < 3; i++) {
    await suspend();
    await setUp().trainer.resumeInterrupted();
  }
  expect(await store.readTraining()).toMatchObject({ suspended: false, attempts: 3 });
  await suspend();
  const { trainer } = setUp();
  await trainer.resumeInterrupted();
  expect(await trainer.status()).toMatchObject({ failure: { code: 'training.suspended', facts: [3] } });
});

it('stops only what has learned something; a paused training is resumed for the comparison', async () => {
  const { trainer, port, worker } = setUp();
  await trainer.start(request());
  await expect(trainer.stop()).rejects.toThrow('training.nothingToCompare');
  const { status } = (await store.readTraining())!;
  worker.reply = { status: { ...status, state: 'training' } };
  await trainer.stop();
  expect(port.send).toHaveBeenLastCalledWith('stop');
  expect(await store.readTraining()).toMatchObject({ stopped: true });

  worker.reply = null;
  await setState('paused');
  await expect(trainer.stop()).rejects.toThrow('training.nothingToCompare');
  await store.writeCheckpoint({ bytes: Uint8Array.of(1), curve: [], epochs: [] });
  await trainer.stop();
  expect(port.open).toHaveBeenCalledTimes(2);
});

it('cancelled in the middle of a pause, it leaves nothing', async () => {
  const { trainer, port, worker } = setUp();
  await trainer.start(request());
  let release = () => {};
  port.send.mockImplementationOnce(async () => worker.reply);
  port.send.mockImplementationOnce(() => new Promise((resolve) => (release = () => resolve(null))));
  port.close.mockImplementationOnce(async () => release());
  const paused = trainer.pause();
  await vi.waitFor(() => expect(port.send).toHaveBeenLastCalledWith('pause'));
  await trainer.cancel();
  await paused;
  expect(await trainer.status()).toEqual({ state: 'none' });
  expect(await store.readTrainingData()).toBeUndefined();
});

it.each([
  ['use', 1, 1],
  ['store', 1, 0],
  ['discard', 0, 0],
] as const)('decides: %s', async (decision, saved, used) => {
  const { trainer, saveModel, useModel } = setUp();
  await expect(trainer.decide(decision)).rejects.toThrow('training.nothingToDecide');
  await trainer.start(request());
  await store.writeResult(result);
  await setState('done');
  expect(await trainer.comparison()).toEqual({ heldOut: 7 });
  await trainer.decide(decision);
  expect([saveModel.mock.calls.length, useModel.mock.calls.length]).toEqual([saved, used]);
  expect(await trainer.status()).toEqual({ state: 'none' });
  expect(await trainer.comparison()).toBeNull();
});

it('takes the first of two decisions that are made at once', async () => {
  const { trainer, saveModel } = setUp();
  await trainer.start(request());
  await store.writeResult(result);
  const [first, second] = await Promise.allSettled([trainer.decide('store'), trainer.decide('discard')]);
  expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
  expect(saveModel).toHaveBeenCalledTimes(1);
});

it('a model that cannot be stored still waits for a decision', async () => {
  const { trainer, saveModel } = setUp();
  await trainer.start(request());
  await store.writeResult(result);
  saveModel.mockRejectedValueOnce(new Error('The disk is full'));
  await expect(trainer.decide('use')).rejects.toThrow('The disk is full');
  expect(await trainer.comparison()).toEqual({ heldOut: 7 });
});

it('closes its host when the worker has ended, but not one that has a new worker', async () => {
  const { trainer, port, worker } = setUp();
  await trainer.start(request());
  await trainer.ended();
  expect(port.close).not.toHaveBeenCalled();
  worker.reply = null;
  await trainer.ended();
  expect(port.close).toHaveBeenCalledTimes(1);
});

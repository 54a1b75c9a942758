import { beforeEach, expect, it, vi } from 'vitest';
import type { ActiveTraining, TrainerReply } from '../../lib/messages/training-payloads';
import * as store from '../../lib/training/store';
import type { TrainingResult } from '../../lib/training/stored-training';
import { createTrainer } from '../../lib/training/trainer';
import type { TrainerPort } from '../../lib/training/trainer-port';
import { plainExamples, request } from './support';

/** A trainer whose worker is what the test says. */
function setUp() {
  const worker: { reply: TrainerReply | null } = { reply: null };
  const port = {
    ask: vi.fn<TrainerPort['ask']>(async () => worker.reply),
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
  const circumstances = async () => ({ baseModel: 'base', baseName: 'former', threads: 2, softwareGpu: false });
  const trainer = createTrainer({ port, circumstances, readExamples, saveModel, useModel });
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

it('starts one training, with what it needs to be taken up again, and no second one', async () => {
  const { trainer, port } = setUp();
  await Promise.all([
    trainer.start(request()),
    expect(trainer.start(request({ name: 'second' }))).rejects.toThrow('There is a training already'),
  ]);
  expect(port.open).toHaveBeenCalledTimes(1);
  expect(await store.readTraining()).toMatchObject({ baseModel: 'base', threads: 2, status: { request: request() } });
  expect(await trainer.status()).toMatchObject({ state: 'preparing' });
});

it('keeps a copy of the examples as they are now, and does not start without any', async () => {
  const { trainer, readExamples } = setUp();
  readExamples.mockResolvedValueOnce([]);
  const what = request({ source: { kind: 'examples' } });
  await expect(trainer.start(what)).rejects.toThrow('No reviews have been collected yet');
  await trainer.start(what);
  expect(await store.readTrainingData()).toEqual(plainExamples(3));
});

it('does not start when the file was not left', async () => {
  const { trainer, port } = setUp();
  await store.clearTraining();
  await expect(trainer.start(request())).rejects.toThrow('The file is gone: choose it again.');
  expect(port.open).not.toHaveBeenCalled();
});

it('takes up what was running when everything ended, and nothing else', async () => {
  const before = setUp();
  await before.trainer.start(request());
  await before.trainer.takeUp();
  expect(before.port.open).toHaveBeenCalledTimes(1);

  const { trainer, port } = setUp();
  await setState('training');
  expect(await trainer.status()).toMatchObject({ state: 'interrupted' });
  await trainer.takeUp();
  expect(port.open).toHaveBeenCalledTimes(1);

  for (const state of ['paused', 'failed', 'done'] as const) {
    const after = setUp();
    await setState(state);
    await after.trainer.takeUp();
    expect(await after.trainer.status()).toMatchObject({ state });
    expect(after.port.open).not.toHaveBeenCalled();
  }
});

it('does not take up for ever what ends without getting anywhere; the user can', async () => {
  await setUp().trainer.start(request());
  for (let i = 0; i < 3; i++) await setUp().trainer.takeUp();
  const { trainer, port } = setUp();
  await trainer.takeUp();
  expect(port.open).not.toHaveBeenCalled();
  expect(await trainer.status()).toMatchObject({
    state: 'failed',
    failure: expect.stringContaining('3 times in a row'),
  });
  await trainer.resume();
  expect(port.open).toHaveBeenCalledTimes(1);
  expect(await store.readTraining()).toMatchObject({ attempts: 0, status: { state: 'preparing' } });
});

it('stops only what has learned something; a paused training is taken up to be judged', async () => {
  const { trainer, port, worker } = setUp();
  await trainer.start(request());
  await expect(trainer.stop()).rejects.toThrow('nothing to judge yet');
  const { status } = (await store.readTraining())!;
  worker.reply = { status: { ...status, state: 'training' } };
  await trainer.stop();
  expect(port.ask).toHaveBeenLastCalledWith('stop');
  expect(await store.readTraining()).toMatchObject({ stopped: true });

  worker.reply = null;
  await setState('paused');
  await expect(trainer.stop()).rejects.toThrow('nothing to judge yet');
  await store.writeCheckpoint({ bytes: Uint8Array.of(1), curve: [], epochs: [] });
  await trainer.stop();
  expect(port.open).toHaveBeenCalledTimes(2);
});

it('cancelled in the middle of a pause, it leaves nothing', async () => {
  const { trainer, port, worker } = setUp();
  await trainer.start(request());
  let release = () => {};
  port.ask.mockImplementationOnce(async () => worker.reply);
  port.ask.mockImplementationOnce(() => new Promise((resolve) => (release = () => resolve(null))));
  port.close.mockImplementationOnce(async () => release());
  const paused = trainer.pause();
  await vi.waitFor(() => expect(port.ask).toHaveBeenLastCalledWith('pause'));
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
  await expect(trainer.decide(decision)).rejects.toThrow('no new model');
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

it('a model that cannot be stored goes on waiting', async () => {
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

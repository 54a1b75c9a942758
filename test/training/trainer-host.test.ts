import '../fake-browser';
import type { ActiveTraining } from '../../lib/messages/training-payloads';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import * as store from '../../lib/training/store';
import { hostTrainer } from '../../lib/training/trainer-host';
import { stored } from './support';

/** A worker that the test controls. */
class FakeWorker {
  static latest: FakeWorker;
  onmessage?: (event: { data: unknown }) => void;
  onerror?: (event: { message: string }) => void;
  postMessage = vi.fn();
  terminate = vi.fn();
  constructor(readonly url: string) {
    FakeWorker.latest = this;
  }
  tell(change: Partial<ActiveTraining>) {
    this.onmessage!({ data: { status: { ...stored().status, ...change } } });
  }
}
vi.stubGlobal('Worker', FakeWorker);

function setUp() {
  const onPercent = vi.fn();
  const host = hostTrainer(onPercent);
  return { host, onPercent, worker: FakeWorker.latest };
}

beforeEach(async () => {
  await store.putTrainingFile(new Blob(['review,label\ngood,1']));
  await store.beginTraining(stored());
});

it('keeps the latest status, and reports percents only when they change', async () => {
  const { host, onPercent, worker } = setUp();
  expect(await host.send('status')).toEqual({ status: null });
  for (const fraction of [0.101, 0.109, 0.2]) worker.tell({ state: 'training', fraction });
  expect(await host.send('status')).toMatchObject({ status: { state: 'training', fraction: 0.2 } });
  expect(onPercent.mock.calls).toEqual([[10], [20]]);
});

it('forwards a pause, and answers when the worker has ended', async () => {
  const { host, onPercent, worker } = setUp();
  const answer = vi.fn();
  const paused = host.send('pause').then(answer);
  await Promise.resolve();
  expect(worker.postMessage).toHaveBeenCalledWith('pause');
  expect(answer).not.toHaveBeenCalled();
  worker.onmessage!({ data: { ended: true } });
  await paused;
  expect(answer).toHaveBeenCalledWith(null);
  expect(onPercent).toHaveBeenLastCalledWith(null);
  expect(worker.terminate).toHaveBeenCalled();
});

it('answers a pause when it is terminated', async () => {
  const { host, worker } = setUp();
  const paused = host.send('pause');
  host.terminate();
  expect(await paused).toBeNull();
  expect(worker.terminate).toHaveBeenCalled();
});

it('stores a failure when the worker crashes, and answers pending commands', async () => {
  const { host, worker } = setUp();
  worker.tell({ state: 'training', fraction: 0.5 });
  const paused = host.send('pause');
  worker.onerror!({ message: 'Uncaught boom' });
  expect(await paused).toBeNull();
  expect(await host.send('status')).toBeNull();
  expect((await store.readTraining())!.status).toMatchObject({
    state: 'failed',
    failure: { code: 'training.crashed', facts: ['Uncaught boom'] },
  });
});

import type { ActiveTraining } from '../../lib/messages/training-payloads';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import * as store from '../../lib/training/store';
import { hostTrainer } from '../../lib/training/trainer-host';
import { stored } from './support';

/** The worker, as the test plays it. */
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

it('remembers what the worker told last, and tells percents only when they change', async () => {
  const { host, onPercent, worker } = setUp();
  expect(await host.ask('status')).toEqual({ status: null });
  for (const fraction of [0.101, 0.109, 0.2]) worker.tell({ state: 'training', fraction });
  expect(await host.ask('status')).toMatchObject({ status: { state: 'training', fraction: 0.2 } });
  expect(onPercent.mock.calls).toEqual([[10], [20]]);
});

it('passes a pause on, and waits for the end', async () => {
  const { host, onPercent, worker } = setUp();
  const answer = vi.fn();
  const paused = host.ask('pause').then(answer);
  await Promise.resolve();
  expect(worker.postMessage).toHaveBeenCalledWith('pause');
  expect(answer).not.toHaveBeenCalled();
  worker.onmessage!({ data: { ended: true } });
  await paused;
  expect(answer).toHaveBeenCalledWith(null);
  expect(onPercent).toHaveBeenLastCalledWith(null);
  expect(worker.terminate).toHaveBeenCalled();
});

it('leaves nobody waiting for a pause when it is terminated', async () => {
  const { host, worker } = setUp();
  const paused = host.ask('pause');
  host.terminate();
  expect(await paused).toBeNull();
  expect(worker.terminate).toHaveBeenCalled();
});

it('has failed, in words, when the worker breaks down; whoever waits for it waits no longer', async () => {
  const { host, worker } = setUp();
  worker.tell({ state: 'training', fraction: 0.5 });
  const paused = host.ask('pause');
  worker.onerror!({ message: 'Uncaught boom' });
  expect(await paused).toBeNull();
  expect(await host.ask('status')).toBeNull();
  expect((await store.readTraining())!.status).toMatchObject({
    state: 'failed',
    failure: 'The trainer ended unexpectedly (Uncaught boom). Resume the training.',
  });
});

import { fakeBrowser } from '../fake-browser';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import * as store from '../../lib/training/store';
import { openTrainerPort } from '../../lib/training/trainer-port';
import { stored } from './support';

class FakeWorker {
  postMessage = vi.fn();
  terminate = vi.fn();
}
vi.stubGlobal('Worker', FakeWorker);

beforeEach(async () => {
  fakeBrowser.reset();
  await store.putTrainingFile(new Blob(['review,label\ngood,1']));
  await store.beginTraining(stored());
});

const suspend = () => fakeBrowser.runtime.onSuspend.trigger();
const suspended = async () => (await store.readTraining())!.suspended;

it('a background page that the browser ends in the middle of a training records that', async () => {
  const port = openTrainerPort(() => {});
  await suspend();
  expect(await suspended()).toBeUndefined();
  await port.open();
  await suspend();
  expect(await suspended()).toBe(true);
});

it('records nothing where the training had ended before', async () => {
  const port = openTrainerPort(() => {});
  await port.open();
  await port.close();
  await suspend();
  expect(await suspended()).toBeUndefined();
});

import './coded-throws';
import { expose, transfer, wrap } from 'comlink';
import { CodedError } from '../../common/errors';
import type { OptimizerState } from '../network';
import type { GruWeights } from '../weights';
import { buffersOf, copyGradients } from './gradients';
import type { Gradients, Replica } from './replica';

/** A replica in another thread, as the first thread sees it. Calls take effect in order. */
export interface RemoteReplica {
  /** To be called first. */
  restore(weights: GruWeights, optimizer: OptimizerState): void;
  /** @throws Error when this or an earlier call failed in the other thread, or the thread ended */
  gradients(sequences: readonly ArrayLike<number>[], targets: ArrayLike<number>, batchRows: number): Promise<Gradients>;
  applyGradients(gradients: Gradients, learningRate: number, epsilon?: number): void;
  /** @throws as `gradients` */
  score(sequences: readonly ArrayLike<number>[]): Promise<Float32Array>;
  /** To be called when the thread has ended: the calls that wait for it, and later ones, throw this error. */
  fail(error: Error): void;
  dispose(): void;
}

/** Serves a replica to the first thread through a port, for as long as this thread lives. */
export function serveReplica(port: MessagePort, open: (weights: GruWeights) => Replica): void {
  let network: Replica | undefined;
  const served = {
    async restore(weights: GruWeights, optimizer: OptimizerState): Promise<void> {
      network ??= open(weights);
      await network.restore(weights, optimizer);
    },
    gradients(...args: Parameters<Replica['gradients']>): Gradients {
      const gradients = network!.gradients(...args);
      return transfer(gradients, buffersOf(gradients));
    },
    applyGradients(...args: Parameters<Replica['applyGradients']>): void {
      network!.applyGradients(...args);
    },
    score: (sequences: readonly ArrayLike<number>[]): Promise<Float32Array> => network!.score(sequences),
  };
  port.onmessageerror = () => {
    throw new Error('a message could not be read'); // not caught here, so that the first thread is notified
  };
  expose(served, port);
}

type Served = Pick<Replica, 'restore' | 'gradients' | 'applyGradients' | 'score'>;

/**
 * The other end of `serveReplica`.
 * @param end ends the other thread
 */
export function connectReplica(port: MessagePort, end: () => void): RemoteReplica {
  const remote = wrap<Served>(port);
  let failure: Error | undefined;
  let rejectWaiting = (_: Error) => {};
  const fail = (error: Error) => {
    failure ??= error;
    rejectWaiting(failure);
  };
  port.onmessageerror = () => fail(new CodedError('engine.threadUnreadable', []));
  /** Waits for what the other thread sends back; the first thread waits for one thing at a time. */
  const answer = <T>(ask: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      if (failure) throw failure;
      rejectWaiting = reject;
      ask().then(resolve, fail);
    });
  return {
    restore: (weights, optimizer) => void remote.restore(weights, optimizer).catch(fail),
    gradients: (sequences, targets, batchRows) => answer(() => remote.gradients(copied(sequences), targets, batchRows)),
    score: (sequences) => answer(() => remote.score(copied(sequences))),
    applyGradients(gradients, learningRate, epsilon) {
      const copy = copyGradients(gradients); // transferring a copy is faster than having the message copied
      remote.applyGradients(transfer(copy, buffersOf(copy)), learningRate, epsilon).catch(fail);
    },
    fail,
    dispose() {
      fail(new Error('the network was disposed of'));
      port.close();
      end();
    },
  };
}

/** A view would be sent with the whole of its buffer. */
const copied = (sequences: readonly ArrayLike<number>[]) => sequences.map((sequence) => Int32Array.from(sequence));

import type { OptimizerState } from '../network';
import type { GruWeights } from '../weights';
import { buffersOf, copyGradients } from './gradients';
import type { Gradients, Replica } from './replica';

/** What a replica is asked, in order. Only `gradients` is answered; what goes wrong is told whenever it does. */
type Request =
  | { ask: 'restore'; weights: GruWeights; optimizer: OptimizerState }
  | { ask: 'gradients'; sequences: Int32Array[]; targets: ArrayLike<number>; batchRows: number }
  | { ask: 'apply'; gradients: Gradients; learningRate: number; epsilon: number | undefined };
type Reply = { gradients: Gradients } | { error: string };

const UNREADABLE = 'A message between training threads could not be read. Close other programs and train again.';

/** A replica in another thread, as the first thread sees it. Calls take effect in order. */
export interface RemoteReplica {
  /** To be called first. */
  restore(weights: GruWeights, optimizer: OptimizerState): void;
  /** @throws Error when this or an earlier call failed over there, or the thread ended. */
  gradients(sequences: readonly ArrayLike<number>[], targets: ArrayLike<number>, batchRows: number): Promise<Gradients>;
  applyGradients(gradients: Gradients, learningRate: number, epsilon?: number): void;
  /** Tells that the thread has ended: what waits for it, now or later, throws this error. */
  fail(error: Error): void;
  dispose(): void;
}

/**
 * The first thread's side.
 * @param port its other end is served by `serveReplica`
 * @param end ends the other thread
 */
export function connectReplica(port: MessagePort, end: () => void): RemoteReplica {
  let failure: Error | undefined;
  let settle: { resolve(gradients: Gradients): void; reject(error: Error): void } | undefined;
  const post = (request: Request, transfer: Transferable[] = []) => port.postMessage(request, transfer);
  const fail = (error: Error) => {
    failure ??= error;
    settle?.reject(failure);
  };
  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    if ('error' in data) fail(new Error(data.error));
    else settle?.resolve(data.gradients);
  };
  port.onmessageerror = () => fail(new Error(UNREADABLE));
  return {
    restore: (weights, optimizer) => post({ ask: 'restore', weights, optimizer }),
    gradients: (sequences, targets, batchRows) =>
      new Promise((resolve, reject) => {
        if (failure) throw failure;
        settle = { resolve, reject };
        // Copies: a view would take the whole of its buffer along.
        const rows = sequences.map((sequence) => Int32Array.from(sequence));
        post({ ask: 'gradients', sequences: rows, targets, batchRows });
      }),
    applyGradients(gradients, learningRate, epsilon) {
      const copy = copyGradients(gradients); // to hand over a copy is faster than to have one made
      post({ ask: 'apply', gradients: copy, learningRate, epsilon }, buffersOf(copy));
    },
    fail,
    dispose() {
      fail(new Error('The network was disposed of.'));
      port.close();
      end();
    },
  };
}

/**
 * The other thread's side: answers what comes through the port, for as long as the thread lives.
 * @param open makes the replica, once the weights are there
 */
export function serveReplica(port: MessagePort, open: (weights: GruWeights) => Replica): void {
  let network: Replica | undefined;
  const answer = async (request: Request) => {
    if (request.ask === 'restore') {
      network ??= open(request.weights);
      await network.restore(request.weights, request.optimizer);
    } else if (request.ask === 'apply') {
      network!.applyGradients(request.gradients, request.learningRate, request.epsilon);
    } else {
      const gradients = network!.gradients(request.sequences, request.targets, request.batchRows);
      port.postMessage({ gradients } satisfies Reply, buffersOf(gradients));
    }
  };
  const tell = (error: string) => port.postMessage({ error } satisfies Reply);
  port.onmessageerror = () => tell(UNREADABLE);
  port.onmessage = async ({ data }: MessageEvent<Request>) => {
    try {
      await answer(data);
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  };
}

// Loaded before a command: ends its worker threads silently in place of their fifth answer.
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) {
  const { postMessage } = MessagePort.prototype;
  let answers = 0;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    // The only calls with a result are those for gradients.
    if (message?.value && ++answers === 5) process.exit(3);
    postMessage.call(this, message, ...rest);
  };
}

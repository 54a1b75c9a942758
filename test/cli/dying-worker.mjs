// Loaded before a command: ends its worker threads, without a word, instead of their fifth answer.
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) {
  const { postMessage } = MessagePort.prototype;
  let answers = 0;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    if (message?.gradients && ++answers === 5) process.exit(3);
    postMessage.call(this, message, ...rest);
  };
}

/**
 * Resolves once the tasks that wait have run: messages, and answers of the browser. In Chrome's service workers, timers
 * of 0 ms in a row go before such answers, which then come 150 to 300 ms late. Firefox has `scheduler` since 142.
 */
export function otherTasks(): Promise<void> {
  if (!('scheduler' in globalThis)) return new Promise((resolve) => setTimeout(resolve));
  return scheduler.postTask(() => undefined, { priority: 'background' });
}

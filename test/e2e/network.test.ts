import { expect, it } from 'vitest';
import { Extension } from './extension';

it('the browser lets pages of the extension reach nothing outside it', async () => {
  const extension = await Extension.launch();
  try {
    const options = await extension.options();
    const attempts = await options.evaluate(async () => {
      const refused = async (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'sent',
          () => 'refused',
        );
      const loaded = (element: HTMLElement) =>
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
          document.head.append(element);
        });
      const image = Object.assign(new Image(), { src: 'https://www.example.com/image.png' });
      const sheet = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: 'https://www.example.com/style.css',
      });
      const script = Object.assign(document.createElement('script'), { src: 'https://www.example.com/script.js' });
      return Promise.all([
        refused(fetch('https://www.example.com/')),
        refused(loaded(image)),
        refused(loaded(sheet)),
        refused(loaded(script)),
        refused(
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://www.example.com/');
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
        ),
      ]);
    });
    expect(attempts).toEqual(Array(5).fill('refused'));
  } finally {
    // It throws where a request has reached the proxy.
    await extension.close();
  }
});

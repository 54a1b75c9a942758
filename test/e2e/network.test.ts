import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { Extension } from './extension';

/** Opens a connection of WebRTC that asks a STUN server on this port for its address. Runs in a page. */
async function askStun(port: number): Promise<string> {
  try {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    connection.createDataChannel('data');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return connection.iceGatheringState;
  } catch (error) {
    return String(error);
  }
}

it('the browser lets pages of the extension reach nothing outside it, WebRTC included', async () => {
  const stun = createSocket('udp4');
  let packets = 0;
  stun.on('message', () => packets++);
  stun.bind(0, '127.0.0.1');
  await once(stun, 'listening');
  const { port } = stun.address();
  const extension = await Extension.launch();
  try {
    const other = await extension.open('https://other.example/', '<!doctype html><title>Other</title>');
    await other.evaluate(askStun, port);
    expect(packets, 'a page without this policy').toBeGreaterThan(0);
    packets = 0;
    const options = await extension.options();
    await options.evaluate(askStun, port);
    expect(packets, 'a page of the extension').toBe(0);
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
      return Promise.all([
        refused(fetch('https://www.example.com/')),
        refused(loaded(image)),
        refused(loaded(sheet)),
        refused(import(/* @vite-ignore */ 'https://www.example.com/script.js'.slice())),
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
    stun.close();
    // It throws where a request has reached the proxy.
    await extension.close();
  }
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoggingProxy {
  /** Host and port. */
  address: string;
  /** @returns the hosts that were asked for */
  stop(): Promise<string[]>;
}

/** A proxy that answers nothing and records what it is asked for: also connections that are opened ahead of a request. */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    asked.add(new URL(request.url ?? '').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.add((request.url ?? '').replace(/:\d+$/, ''));
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      return [...asked];
    },
  };
}

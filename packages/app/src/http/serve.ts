import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export interface ServeOptions {
  readonly app: { readonly fetch: (request: Request, env: object) => Response | Promise<Response> };
  /** 4470 unless told; 0 takes any free one. */
  readonly port?: number;
  /** This machine alone unless told. */
  readonly host?: string;
}

export interface RunningServer {
  readonly host: string;
  readonly port: number;
  /** Takes no new requests, lets those under way finish for at most `graceMs`, then cuts what is left. */
  close(graceMs?: number): Promise<void>;
}

const defaultPort = 4470;
const defaultHost = '127.0.0.1';

const second = 1000;

/** Starts to listen. Rejects with the system's error where the port is taken or not ours to use. */
export async function serve({
  app,
  port = defaultPort,
  host = defaultHost,
}: ServeOptions): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env),
    serverOptions: {
      headersTimeout: 20 * second,
      // A file of millions may take its time; a connection on which nothing moves is cut sooner, below.
      requestTimeout: 3600 * second,
      keepAliveTimeout: 10 * second,
      maxHeaderSize: 16 * 1024,
    },
  }) as Server;
  server.setTimeout(120 * second);
  let closing = false;
  server.prependListener('request', (_request, answer) => {
    if (closing) answer.setHeader('Connection', 'close');
    answer.once('finish', () => {
      // The socket counts as idle only after this turn.
      if (closing) setImmediate(() => server.closeIdleConnections());
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const at = server.address() as AddressInfo;
  return {
    host: at.address,
    port: at.port,
    close: (graceMs = 10 * second) => {
      closing = true;
      return new Promise((resolve, reject) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close((error) => {
          clearTimeout(cut);
          if (error) reject(error);
          else resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}

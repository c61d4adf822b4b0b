import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a PostgreSQL server that can be cut and mended, as if the server or the network went away. */
export class BreakableWay {
  readonly #target: URL;
  readonly #open = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(url: string) {
    this.#target = new URL(url);
  }

  /** The address by this way. */
  get url(): string {
    const address = new URL(this.#target);
    address.hostname = '127.0.0.1';
    address.port = String(this.#port);
    return address.href;
  }

  async mend(): Promise<void> {
    const server = createServer((socket) => {
      const other = connect(Number(this.#target.port), this.#target.hostname);
      for (const each of [socket, other]) {
        this.#open.add(each);
        each
          .on('error', () => undefined)
          .on('close', () => {
            this.#open.delete(each);
            socket.destroy();
            other.destroy();
          });
      }
      socket.pipe(other).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address === 'object' && address) this.#port = address.port;
    this.#server = server;
  }

  /** Breaks whatever is under way; nobody gets through until it is mended. */
  async cut(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}

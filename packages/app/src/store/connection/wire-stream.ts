import { Duplex } from 'node:stream';

/** Called when the bytes have been executed, or can't be. */
export type Done = (error?: Error | null) => void;

/** The other end of the wire. */
export interface WireEngine {
  /** @returns the number of the new connection, after which the old one gets no more answers */
  attach(stream: WireStream): Promise<number>;
  detach(stream: WireStream): void;
  /** @param bytes whole messages of the protocol; the engine may take their memory away */
  send(connection: number | undefined, bytes: Uint8Array<ArrayBuffer>, done: Done): void;
}

/** What the `pg` driver takes for a socket: bytes of the wire protocol go to the embedded database and come back. */
export class WireStream extends Duplex {
  readonly #engine: WireEngine;
  #connection: number | undefined;

  constructor(engine: WireEngine) {
    super();
    this.#engine = engine;
  }

  connect(): this {
    this.#engine.attach(this).then(
      (connection) => {
        this.#connection = connection;
        this.emit('connect');
      },
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come: the driver reads everything at once anyway.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.#send([chunk], done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: Done): void {
    this.#send(
      chunks.map(({ chunk }) => chunk),
      done,
    );
  }

  /** The next write waits until the database has executed this one. */
  #send(chunks: readonly Buffer[], done: Done): void {
    const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.byteLength, 0));
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.byteLength;
    }
    this.#engine.send(this.#connection, bytes, done);
  }

  override _final(done: Done): void {
    this.#engine.detach(this);
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: Done): void {
    this.#engine.detach(this);
    done(error);
  }

  /** What a socket can do besides; without meaning between threads. */
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

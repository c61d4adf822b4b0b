import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EmbeddedStopped, FolderUnusable } from './failures.ts';
import type { Done, WireEngine, WireStream } from './wire-stream.ts';
import type { FromWorker, ToWorker, WorkerTask } from './worker-messages.ts';

/** The major version of PostgreSQL inside PGlite; its files open in no other. */
const major = '18';

/** Measured: a fourth of PostgreSQL's own shared buffers is as fast, since the file cache of the system is behind them. */
const settings = {
  shared_buffers: '32MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '256MB',
  jit: 'off',
};

/** PGlite in a worker thread, with one connection at a time; started when a connection comes, again after a crash. */
export class EmbeddedEngine implements WireEngine {
  readonly #folder: string;
  readonly #durable: boolean;
  #starting: Promise<Worker> | undefined;
  #worker: Worker | undefined;
  #stream: WireStream | undefined;
  #connection = 0;
  #executing: Done | undefined;
  #closed: (() => void) | undefined;

  /** @param folder the folder that the caller has locked; the database lives in `pgdata` inside it */
  constructor(folder: string, durable: boolean) {
    this.#folder = folder;
    this.#durable = durable;
  }

  /** Makes the database when there is none: elsewhere first, so that a broken-off start leaves no half database. */
  async prepare(): Promise<void> {
    const data = join(this.#folder, 'pgdata');
    const version = join(data, 'PG_VERSION');
    if (existsSync(version)) {
      const found = readFileSync(version, 'utf8').trim();
      if (found !== major) throw new FolderUnusable(this.#folder, `PostgreSQL ${found}, not ${major}`);
      return;
    }
    const draft = join(this.#folder, 'pgdata.new');
    rmSync(draft, { recursive: true, force: true });
    const worker = this.#start('create', draft);
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
      worker.once('exit', () => reject(new EmbeddedStopped()));
    }).catch((error: unknown) => {
      throw new FolderUnusable(this.#folder, reasonOf(error), { cause: error });
    });
    await worker.terminate();
    if (this.#durable) flushFolder(draft);
    renameSync(draft, data);
    if (this.#durable) flush(this.#folder);
  }

  async attach(stream: WireStream): Promise<number> {
    this.#starting ??= this.#serve();
    const worker = await this.#starting;
    this.#stream = stream;
    this.#connection += 1;
    worker.postMessage({ type: 'open' } satisfies ToWorker);
    return this.#connection;
  }

  detach(stream: WireStream): void {
    if (this.#stream === stream) this.#stream = undefined;
  }

  send(connection: number | undefined, bytes: Uint8Array<ArrayBuffer>, done: Done): void {
    if (!this.#worker || connection === undefined || connection !== this.#connection) {
      done(new EmbeddedStopped());
      return;
    }
    this.#executing = done;
    this.#worker.postMessage({ type: 'wire', connection, bytes } satisfies ToWorker, [bytes.buffer]);
  }

  /** Writes everything to the files and ends the thread. */
  async close(): Promise<void> {
    const worker = await this.#starting?.catch(() => undefined);
    if (!worker) return;
    await new Promise<void>((resolve) => {
      this.#closed = resolve;
      worker.postMessage({ type: 'close' } satisfies ToWorker);
    });
    await worker.terminate();
  }

  /** Ends the thread as a crash would; for tests of what happens then. */
  async abort(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(kind: WorkerTask['kind'], data: string): Worker {
    // Beside this file, as TypeScript in the checkout and as JavaScript in the package.
    const file = new URL(`./pglite-worker${extname(import.meta.url)}`, import.meta.url);
    const task: WorkerTask = { kind, data, durable: this.#durable, settings };
    return new Worker(file, { workerData: task, name: 'houdbaar-database', execArgv: [] });
  }

  #serve(): Promise<Worker> {
    const worker = this.#start('serve', join(this.#folder, 'pgdata'));
    return new Promise<Worker>((resolve, reject) => {
      let cause: unknown;
      worker.on('error', (error) => {
        cause = error;
      });
      worker.on('exit', () => {
        const stopped = new EmbeddedStopped({ cause, diskFull: this.#diskFull() });
        this.#stopped(stopped);
        reject(stopped);
      });
      worker.on('message', (message: FromWorker) => {
        switch (message.type) {
          case 'ready':
            this.#worker = worker;
            resolve(worker);
            break;
          case 'wire':
            this.#hear(message);
            break;
          case 'closed':
            this.#closed?.();
            break;
          default:
            message satisfies never;
        }
      });
    });
  }

  /** The database needs room for a piece of its log before it can start. */
  #diskFull(): boolean {
    const { bavail, bsize } = statfsSync(this.#folder);
    return bavail * bsize < 2 * 16 * 1024 * 1024;
  }

  #hear({ connection, bytes, done }: Extract<FromWorker, { type: 'wire' }>): void {
    if (connection !== this.#connection) return;
    if (bytes.byteLength > 0) this.#stream?.push(Buffer.from(bytes.buffer));
    if (done) this.#executed();
  }

  #executed(error?: EmbeddedStopped): void {
    const done = this.#executing;
    this.#executing = undefined;
    done?.(error);
  }

  #stopped(error: EmbeddedStopped): void {
    this.#worker = undefined;
    this.#starting = undefined;
    const stream = this.#stream;
    this.#executed(error);
    stream?.destroy(error);
    this.#closed?.();
  }
}

/** PGlite copies a new database into place without flushing it; a power cut must not halve it afterwards. */
function flushFolder(folder: string): void {
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true }))
    flush(join(parentPath, name));
  flush(folder);
}

function flush(path: string): void {
  // Windows flushes neither folders nor what is open for reading only; its own journal has to do.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

const reasonOf = (error: unknown): string =>
  (error as { code?: string }).code ?? (error instanceof Error ? error.message : String(error));

import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
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
    const drafts = join(this.#folder, 'pgdata.new');
    rmSync(drafts, { recursive: true, force: true });
    // A name of its own: whoever made one for a process that was killed may be writing still.
    const draft = join(drafts, randomUUID());
    await this.#create(draft).catch((error: unknown) => {
      throw new FolderUnusable(this.#folder, reasonOf(error), { cause: error });
    });
    if (this.#durable) flushFolder(draft);
    renameSync(draft, data);
    rmSync(drafts, { recursive: true, force: true });
    if (this.#durable) flush(this.#folder);
  }

  /** In a process of its own: it takes hundreds of megabytes, which a thread would leave with this process for good. */
  async #create(data: string): Promise<void> {
    mkdirSync(dirname(data));
    const child = fork(workerFile(), [JSON.stringify(this.#task('create', data))], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let reason: string | undefined;
    child.once('message', (said) => {
      reason = String(said);
    });
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(reason ?? `exit ${code}`))));
    });
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

  #task(kind: WorkerTask['kind'], data: string): WorkerTask {
    return { kind, data, durable: this.#durable, settings };
  }

  #serve(): Promise<Worker> {
    const workerData = this.#task('serve', join(this.#folder, 'pgdata'));
    const worker = new Worker(workerFile(), { workerData, name: 'houdbaar-database', execArgv: [] });
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

/** Beside this file, as TypeScript in the checkout and as JavaScript in the package. */
const workerFile = (): URL => new URL(`./pglite-worker${extname(import.meta.url)}`, import.meta.url);

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

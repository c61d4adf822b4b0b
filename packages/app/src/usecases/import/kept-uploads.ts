import { randomUUID } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure, notFound } from '../failure.ts';
import type { Instant } from '../ports/index.ts';

/** A file that was sent, and waits for what is to be done with it. */
export interface KeptUpload {
  readonly id: string;
  /** The name of the file. */
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly expiresAt: Instant;
  /** Rows, once somebody counted them. */
  rows?: number;
}

interface Held extends KeptUpload {
  readonly owner: string;
  /** How many work with it. */
  users: number;
  timer: NodeJS.Timeout | undefined;
}

/** How long a file waits, in ms. */
const lasts = 3_600_000;

/**
 * Files that were sent to this process, kept for an hour in a folder that only its user can read: not in the database,
 * so in no backup. Only who sent a file can use it. After a restart, or at another process, it has to be sent again.
 */
export class KeptUploads {
  readonly #clock: { now(): Instant };
  readonly #held = new Map<string, Held>();
  #folder: Promise<string> | undefined;

  constructor(clock: { now(): Instant }) {
    this.#clock = clock;
  }

  /** Writes the bytes to a file. What came before a failure is removed. @throws {Failure} `invalid-input` for a name that is none */
  async keep(name: string, owner: string, bytes: AsyncIterable<Uint8Array>): Promise<KeptUpload> {
    const own = fileName(name);
    const id = randomUUID();
    this.#folder ??= openFolder(this.#clock.now());
    const folder = join(await this.#folder, id);
    await mkdir(folder, { mode: 0o700 });
    const path = join(folder, own);
    let size = 0;
    try {
      await pipeline(
        Readable.from(
          (async function* () {
            for await (const piece of bytes) {
              size += piece.length;
              yield piece;
            }
          })(),
        ),
        createWriteStream(path, { mode: 0o600 }),
      );
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
    const expiresAt = this.#clock.now() + lasts;
    const upload: Held = { id, name: own, path, size, expiresAt, owner, users: 0, timer: undefined };
    this.#held.set(id, upload);
    upload.timer = setTimeout(() => void this.#expire(upload), lasts);
    // A file that waits keeps no process alive.
    upload.timer.unref();
    return upload;
  }

  /** Works with a file; it stays until that ends. @throws {Failure} `not-found` also for a file of somebody else */
  async use<T>(id: string, owner: string, work: (upload: KeptUpload) => Promise<T>): Promise<T> {
    const upload = this.#held.get(id);
    if (!upload || upload.owner !== owner || upload.expiresAt <= this.#clock.now()) throw gone(id);
    upload.users += 1;
    try {
      return await work(upload);
    } finally {
      upload.users -= 1;
      if (upload.expiresAt <= this.#clock.now()) await this.#expire(upload);
    }
  }

  /** Removes a file at once. @throws {Failure} `not-found`; `conflict` while it is worked with */
  async drop(id: string, owner: string): Promise<void> {
    const upload = this.#held.get(id);
    if (!upload || upload.owner !== owner) throw gone(id);
    if (upload.users > 0) throw inUse();
    await this.#remove(upload);
  }

  /** Removes all of them. */
  async close(): Promise<void> {
    for (const { timer } of this.#held.values()) clearTimeout(timer);
    this.#held.clear();
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  async #expire(upload: Held): Promise<void> {
    if (upload.users === 0) await this.#remove(upload);
  }

  async #remove(upload: Held): Promise<void> {
    clearTimeout(upload.timer);
    this.#held.delete(upload.id);
    await rm(join(upload.path, '..'), { recursive: true, force: true });
  }
}

const prefix = 'houdbaar-uploads-';

/** A folder for this process, which goes with it; those of processes that were killed go now. */
async function openFolder(now: Instant): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const old = join(tmpdir(), name);
    const changed = await stat(old).catch(() => undefined);
    // Nothing in it can still be waiting.
    if (changed && now - changed.mtimeMs > 2 * lasts)
      await rm(old, { recursive: true, force: true }).catch(() => undefined);
  }
  const folder = await mkdtemp(join(tmpdir(), prefix));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @throws {Failure} `invalid-input` */
export function fileName(name: string): string {
  const own = basename(name.replaceAll('\\', '/'));
  if (own === '' || own === '.' || own === '..' || own.includes('\0')) throw noName();
  return own;
}

const noName = (): Failure =>
  new Failure(
    'invalid-input',
    { nl: 'Noem het bestand, zoals klanten.csv.', en: 'Name the file, such as customers.csv.' },
    { errors: [{ path: 'name', says: { nl: 'is geen naam van een bestand', en: 'is no name of a file' } }] },
  );

const gone = (id: string): Failure => notFound({ nl: 'het verstuurde bestand', en: 'sent file' }, id);

const inUse = (): Failure =>
  new Failure('conflict', {
    nl: 'Dit bestand wordt net ingelezen. Daarna gaat het vanzelf weg.',
    en: 'This file is being imported. It goes away by itself afterwards.',
  });

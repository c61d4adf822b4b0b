import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure, notFound } from '../failure.ts';
import type { Instant } from '../ports/index.ts';
import { UploadFolder } from './upload-folder.ts';

/** A file that was sent, and waits for what is to be done with it. */
export interface KeptUpload {
  readonly id: string;
  /** The name of the file, as it was given. */
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly expiresAt: Instant;
  /** Rows, once somebody counted them. */
  rows?: number;
  /** It was imported to its end: it goes where room is needed. */
  imported?: boolean;
}

/** How much may wait at one process. */
export interface UploadLimits {
  /** Where files are kept, absolute; that for temporary files of this machine unless given. */
  readonly folder?: string;
  /** Bytes of one file, unpacked. */
  readonly fileBytes?: number;
  /** Bytes of all files together. */
  readonly totalBytes?: number;
  /** Files of one owner. */
  readonly filesPerOwner?: number;
}

interface Held extends KeptUpload {
  readonly owner: string;
  /** How many work with it. */
  users: number;
  timer: NodeJS.Timeout | undefined;
}

/** How long a file waits, in ms. */
const lasts = 3_600_000;

const GiB = 1024 ** 3;

/**
 * Files that were sent to this process, kept for an hour in a folder that only its user can read: not in the database,
 * so in no backup. Only who sent a file can use it. After a restart, or at another process, it has to be sent again.
 */
export class KeptUploads {
  readonly #clock: { now(): Instant };
  readonly #fileBytes: number;
  readonly #totalBytes: number;
  readonly #filesPerOwner: number;
  readonly #folder: UploadFolder;
  readonly #held = new Map<string, Held>();
  /** Owners of files that are coming in, once for each file. */
  readonly #coming: string[] = [];
  /** Bytes on the disk, also of what is coming in. */
  #bytes = 0;

  /** Without limits: 2 GiB a file, 6 GiB in total, 5 files of each owner. */
  constructor(clock: { now(): Instant }, limits: UploadLimits = {}) {
    this.#clock = clock;
    this.#fileBytes = limits.fileBytes ?? 2 * GiB;
    this.#totalBytes = limits.totalBytes ?? 6 * GiB;
    this.#filesPerOwner = limits.filesPerOwner ?? 5;
    this.#folder = new UploadFolder(clock, 2 * lasts, limits.folder);
  }

  /**
   * Writes the bytes to a file. What came before a failure is removed.
   *
   * @throws {Failure} `invalid-input` for a name that is none; `too-large` for too large a file, or where there is no room
   */
  async keep(name: string, owner: string, bytes: AsyncIterable<Uint8Array>): Promise<KeptUpload> {
    const own = fileName(name);
    const id = randomUUID();
    const leaving = this.#makeRoom(owner);
    // At once: others who come in at the same time have to see it.
    this.#coming.push(owner);
    let size = 0;
    try {
      await Promise.all(leaving);
      const folder = join(await this.#folder.open(), id);
      const path = join(folder, storedName(own));
      try {
        await mkdir(folder, { mode: 0o700 });
        const counted = this.#counted(bytes, (length) => {
          size += length;
          return size;
        });
        await pipeline(Readable.from(counted), createWriteStream(path, { mode: 0o600 }));
        await this.#folder.open();
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        this.#bytes -= size;
        throw error;
      }
      const expiresAt = this.#clock.now() + lasts;
      const upload: Held = { id, name: own, path, size, expiresAt, owner, users: 0, timer: undefined };
      this.#held.set(id, upload);
      upload.timer = setTimeout(() => void this.#expire(upload), lasts);
      // A file that waits keeps no process alive.
      upload.timer.unref();
      return upload;
    } finally {
      this.#coming.splice(this.#coming.indexOf(owner), 1);
    }
  }

  /** Works with a file; it stays until that ends. @throws {Failure} `not-found` also for a file of somebody else */
  async use<T>(id: string, owner: string, work: (upload: KeptUpload) => Promise<T>): Promise<T> {
    const upload = this.#held.get(id);
    if (!upload || upload.owner !== owner || upload.expiresAt <= this.#clock.now()) throw gone(id);
    upload.users += 1;
    try {
      await this.#folder.open();
      return await work(upload);
    } finally {
      upload.users -= 1;
      if (upload.expiresAt <= this.#clock.now()) await this.#expire(upload);
    }
  }

  /**
   * Keeps a file only while it is worked with.
   *
   * @throws {Failure} as {@link keep} does
   */
  async keepWhile<T>(
    name: string,
    owner: string,
    bytes: AsyncIterable<Uint8Array>,
    work: (upload: KeptUpload) => Promise<T>,
  ): Promise<T> {
    const { id } = await this.keep(name, owner, bytes);
    try {
      return await this.use(id, owner, work);
    } finally {
      // Work that took longer than a file waits has removed it already.
      const held = this.#held.get(id);
      if (held) await this.#remove(held);
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
    this.#bytes = 0;
    await this.#folder.close();
  }

  /** Files that were imported go first; then whoever has too many waiting has to decide. */
  #makeRoom(owner: string): readonly Promise<void>[] {
    const own = [...this.#held.values()].filter((each) => each.owner === owner);
    const count = own.length + this.#coming.filter((each) => each === owner).length;
    const over = Math.max(0, count + 1 - this.#filesPerOwner);
    const done = own.filter(({ imported, users }) => imported && users === 0).slice(0, over);
    if (done.length < over) throw tooMany(this.#filesPerOwner);
    return done.map((each) => this.#remove(each));
  }

  /** The bytes as long as there is room; none is written that went past it. */
  async *#counted(
    bytes: AsyncIterable<Uint8Array>,
    count: (length: number) => number,
  ): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      const size = count(piece.length);
      this.#bytes += piece.length;
      if (size > this.#fileBytes) throw tooLarge(this.#fileBytes);
      if (this.#bytes > this.#totalBytes) throw noRoom();
      yield piece;
    }
  }

  async #expire(upload: Held): Promise<void> {
    if (upload.users === 0) await this.#remove(upload);
  }

  async #remove(upload: Held): Promise<void> {
    clearTimeout(upload.timer);
    // Once: it may be dropped while it expires.
    if (!this.#held.delete(upload.id)) return;
    this.#bytes -= upload.size;
    await rm(join(upload.path, '..'), { recursive: true, force: true });
  }
}

/** @throws {Failure} `invalid-input` */
function fileName(name: string): string {
  const own = basename(name.replaceAll('\\', '/'));
  if (own === '' || own === '.' || own === '..' || own.includes('\0')) throw noName();
  return own;
}

/** Bytes of a name that every file system takes. */
const longestName = 200;

/** A name under which a file can be stored: its own, or the beginning of it with its extension. */
export function storedName(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name;
  const extension = /^\.[a-z0-9]{1,8}$/i.test(extname(name)) ? extname(name) : '';
  let stem = '';
  let room = longestName - extension.length;
  for (const sign of name.slice(0, name.length - extension.length)) {
    room -= Buffer.byteLength(sign);
    if (room < 0) break;
    stem += sign;
  }
  return stem + extension;
}

const MiB = 1024 ** 2;

const tooLarge = (limit: number): Failure => {
  const most = Math.floor(limit / MiB);
  return new Failure(
    'too-large',
    {
      nl: `Een bestand mag hier uitgepakt ${most} MiB groot zijn. Verdeel het over meer bestanden, of laat HOUDBAAR_UPLOADS_FILE_MIB hoger zetten.`,
      en: `A file may have ${most} MiB here once unpacked. Divide it over more files, or have HOUDBAAR_UPLOADS_FILE_MIB set higher.`,
    },
    { data: { limit } },
  );
};

const noRoom = (): Failure =>
  new Failure('too-large', {
    nl: 'Er wachten nu te veel verstuurde bestanden, dus hier is geen plaats meer voor. Probeer het over een uur nog eens: dan zijn ze weg.',
    en: 'Too many files that were sent are waiting, so there is no room for this one. Try again in an hour: they are gone then.',
  });

const tooMany = (limit: number): Failure =>
  new Failure(
    'too-large',
    {
      nl: `Er wachten al ${limit} bestanden van jou. Lees ze in of haal er een weg; na een uur gaan ze vanzelf weg.`,
      en: `${limit} files of yours are waiting already. Import them or remove one; after an hour they go by themselves.`,
    },
    { data: { limit } },
  );

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

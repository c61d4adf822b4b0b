import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import type { JsonValue } from '../../evidence/index.ts';
import { Failure } from '../failure.ts';

/*
 * A copy as a file: gzip'd lines of JSON. The first says what it is; then for each table one line with its columns
 * and lines with arrays of rows in PostgreSQL's own text form; then the sequences; the last says how many rows
 * there are of each table, and bears the SHA-256 of all lines before it with a signature over that.
 */

const checkSchema = z.object({ keyId: z.int(), use: z.string(), check: z.string() });

const headSchema = z.object({
  format: z.literal('houdbaar-backup'),
  version: z.literal(1),
  part: z.enum(['data', 'vault']),
  /** The same in both files of one backup. */
  id: z.uuid(),
  /** Instant, ms. */
  madeAt: z.int(),
  /** The program that made it. */
  program: z.string(),
  migrations: z.array(z.string()),
  /** Check values of the keys of the house, by which the parts are known to belong together. */
  ring: z.array(checkSchema),
  /** In the vault: the key ring, locked with the secret. */
  wrappedRing: z.unknown().optional(),
});
export type CopyHead = z.output<typeof headSchema>;

const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
const sequenceSchema = z.object({ sequence: z.string(), last: z.int().nullable() });
const endSchema = z.object({
  end: z.object({
    rows: z.record(z.string(), z.int()),
    sha256: z.string(),
    signature: z.object({ algorithm: z.literal('Ed25519'), keyId: z.int(), value: z.string() }),
  }),
});
export type CopyEnd = z.output<typeof endSchema>['end'];

/** One line of a copy, read. Rows stay text: the database reads them. */
export type CopyLine =
  | { readonly is: 'head'; readonly head: CopyHead }
  | { readonly is: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly is: 'rows'; readonly rows: string }
  | { readonly is: 'sequence'; readonly sequence: string; readonly last: number | null }
  /** @param sha256 of the lines before it, as they were read */
  | { readonly is: 'end'; readonly end: CopyEnd; readonly sha256: string };

/** Longest line that is read: a thousand rows are far below it. */
const longestLine = 256 * 1024 * 1024;

/** Writes a copy beside its name first; under that name there is only ever a whole one, readable by its owner alone. */
export class CopyWriter {
  readonly #path: string;
  readonly #gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 256 * 1024 });
  readonly #written: Promise<void>;
  readonly #hash: Hash = createHash('sha256');

  constructor(path: string) {
    this.#path = path;
    this.#written = pipeline(this.#gzip, createWriteStream(this.#draft, { mode: 0o600 }));
    // Told to whoever writes or finishes; until then nobody listens.
    this.#written.catch(() => undefined);
  }

  get #draft(): string {
    return `${this.#path}.part`;
  }

  /** @throws where the disk is full or the folder can't be written to */
  async line(value: JsonValue | readonly string[]): Promise<void> {
    const text = `${JSON.stringify(value)}\n`;
    this.#hash.update(text);
    if (!this.#gzip.write(text)) await Promise.race([once(this.#gzip, 'drain'), this.#written]);
  }

  /** SHA-256 of the lines so far, hexadecimal. */
  sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  /** Writes what is left to the disk, then gives the file its name. */
  async finish(): Promise<void> {
    this.#gzip.end();
    await this.#written;
    const file = await open(this.#draft, 'r+');
    await file.sync();
    await file.close();
    await rename(this.#draft, this.#path);
  }

  async discard(): Promise<void> {
    this.#gzip.destroy();
    await this.#written.catch(() => undefined);
    await rm(this.#draft, { force: true });
  }
}

/** Reads a copy line by line. @throws {Failure} where it isn't one, or is damaged */
export async function* readCopy(path: string): AsyncGenerator<CopyLine> {
  const hash = createHash('sha256');
  let first = true;
  let ended = false;
  try {
    for await (const line of linesOf(path)) {
      const before = hash.copy();
      hash.update(line).update('\n');
      const text = line.toString('utf8');
      if (ended) throw damaged(path);
      if (first) yield { is: 'head', head: headSchema.parse(JSON.parse(text)) };
      else if (text.startsWith('[')) yield { is: 'rows', rows: text };
      else {
        const read = lineOf(JSON.parse(text), before);
        ended = read.is === 'end';
        yield read;
      }
      first = false;
    }
  } catch (error) {
    if (
      error instanceof Failure ||
      (!isNoCopy(error) && !(error instanceof z.ZodError) && !(error instanceof SyntaxError))
    )
      throw error;
    throw first ? noCopy(path, error) : damaged(path, error);
  }
  if (!ended) throw first ? noCopy(path) : damaged(path);
}

function lineOf(value: unknown, before: Hash): CopyLine {
  if (typeof value === 'object' && value !== null) {
    if ('table' in value) return { is: 'table', ...tableSchema.parse(value) };
    if ('sequence' in value) return { is: 'sequence', ...sequenceSchema.parse(value) };
  }
  return { is: 'end', end: endSchema.parse(value).end, sha256: before.digest('hex') };
}

const lineFeed = 0x0a;

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  const source = createReadStream(path, { highWaterMark: 256 * 1024 });
  const plain = createGunzip({ chunkSize: 256 * 1024 });
  const fed = pipeline(source, plain).catch((error: unknown) => plain.destroy(error as Error));
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of plain as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]);
      parts = [];
      size = 0;
      from = at + 1;
    }
    if (from < chunk.length) {
      parts.push(chunk.subarray(from));
      size += chunk.length - from;
      if (size > longestLine) throw damaged(path);
    }
  }
  await fed;
  if (size > 0) throw damaged(path);
}

const isNoCopy = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('Z_');

const noCopy = (path: string, cause?: unknown): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: `${path} is geen reservekopie van Houdbaar.`,
      en: `${path} is no backup of Houdbaar.`,
    },
    { cause },
  );

export const damaged = (path: string, cause?: unknown): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: `${path} is beschadigd of niet volledig. Neem een andere reservekopie. Er is niets veranderd.`,
      en: `${path} is damaged or incomplete. Take another backup. Nothing was changed.`,
    },
    { cause },
  );

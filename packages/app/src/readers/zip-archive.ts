import { stat } from 'node:fs/promises';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { type ByteSource, gathered } from './byte-source.ts';
import type { Limits } from './options.ts';
import { BrokenInput, type Detail, type ProblemCode } from './problem.ts';

/** A ZIP on disk or, when it sits in another file, in memory. */
export type ZipInput = string | Buffer;

export interface ZipEntry extends ByteSource {
  /** As in the archive, with its folders. */
  readonly path: string;
  readonly encrypted: boolean;
  /** False for packings other than deflate and none. */
  readonly readable: boolean;
  /** What the archive says it grows by; the bytes are checked against it while they are read. */
  readonly ratio: number;
}

export type ZipListing =
  | { readonly entries: readonly ZipEntry[] }
  | { readonly entries: null; readonly code: ProblemCode; readonly detail: Detail };

/** Under this size an entry may grow as much as it likes. */
const ratioMattersFrom = 8 * 1024 * 1024;

/**
 * Lists the files in a ZIP by its directory, without unpacking. Refuses what would unpack to more than the limits allow;
 * sizes that the directory lies about are found while reading.
 */
export async function listZip(input: ZipInput, limits: Limits): Promise<ZipListing> {
  const refused = (code: ProblemCode, detail: Detail = {}): ZipListing => ({ entries: null, code, detail });
  let zip: ZipFile;
  try {
    zip = await openZip(input);
  } catch (error) {
    return refused(codeOf(error));
  }
  try {
    if (zip.entryCount > limits.maxZipEntries) {
      return refused('zip-bomb', { why: 'entries', found: zip.entryCount, most: limits.maxZipEntries });
    }
    const packedTotal = Buffer.isBuffer(input) ? input.length : (await stat(input)).size;
    const entries: ZipEntry[] = [];
    let packed = 0;
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      // Entries that share their packed bytes are a known way to make a bomb of a small file.
      if (packed > packedTotal) return refused('zip-bomb', { why: 'overlap' });
      if (unpacked > limits.maxZipBytes)
        return refused('zip-bomb', { why: 'size', most: limits.maxZipBytes });
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (ratio > limits.maxZipRatio && entry.uncompressedSize > ratioMattersFrom) {
        return refused('zip-bomb', { why: 'ratio', found: Math.round(ratio), most: limits.maxZipRatio });
      }
      const path = pathOf(entry);
      if (!path.endsWith('/')) entries.push(entryOf(input, entry, path, ratio));
    }
    return { entries };
  } catch (error) {
    return refused(codeOf(error));
  } finally {
    zip.close();
  }
}

/** All bytes of an entry, or null when there are more than `most`. */
export async function wholeEntry(entry: ZipEntry, most: number): Promise<Buffer | null> {
  if (entry.bytesTotal > most) return null;
  const parts: Buffer[] = [];
  for await (const piece of entry.pieces()) parts.push(piece);
  return Buffer.concat(parts);
}

/**
 * The name of an entry without what would lead out of a folder: `../../klanten.csv` is `klanten.csv`. Nothing is ever
 * unpacked to disk, so such a name does no harm here; one of them needn't close the whole archive.
 */
function pathOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  const parts = name
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .split('/');
  const last = parts.pop() ?? '';
  return [...parts.filter((part) => part !== '' && part !== '.' && part !== '..'), last].join('/');
}

function entryOf(input: ZipInput, entry: Entry, path: string, ratio: number): ZipEntry {
  return {
    path,
    bytesTotal: entry.uncompressedSize,
    encrypted: entry.isEncrypted(),
    readable: entry.canDecodeFileData(),
    ratio,
    async *pieces() {
      let zip: ZipFile;
      try {
        zip = await openZip(input);
      } catch (error) {
        throw new BrokenInput(error);
      }
      try {
        const stream = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
          throw new BrokenInput(error);
        });
        yield* gathered(guarded(stream));
      } finally {
        zip.close();
      }
    },
  };
}

async function* guarded(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const pieces = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await pieces.next().catch((error: unknown) => {
        throw new BrokenInput(error);
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await pieces.return?.();
  }
}

function openZip(input: ZipInput): Promise<ZipFile> {
  return Buffer.isBuffer(input)
    ? fromBufferPromise(input, { autoClose: false, decodeStrings: false })
    : openPromise(input, { autoClose: false, decodeStrings: false });
}

/** yauzl tells a strongly encrypted archive only by its message. */
function codeOf(error: unknown): ProblemCode {
  return error instanceof Error && error.message.includes('encryption') ? 'zip-encrypted' : 'zip-unreadable';
}

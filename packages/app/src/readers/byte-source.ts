import { open } from 'node:fs/promises';
import { chunkBytes } from './options.ts';

/** Bytes that can be read more than once, from the start each time. */
export interface ByteSource {
  readonly bytesTotal: number;
  /**
   * The bytes in pieces. A piece is only good until the next one is asked for: its memory is used again.
   * Throws what the system throws.
   */
  pieces(): AsyncIterable<Buffer>;
}

/** A file on disk. */
export function fileSource(path: string, bytesTotal: number): ByteSource {
  return {
    bytesTotal,
    async *pieces() {
      const handle = await open(path, 'r');
      try {
        const buffer = Buffer.allocUnsafe(chunkBytes);
        for (;;) {
          const { bytesRead } = await handle.read(buffer, 0, buffer.length);
          if (bytesRead === 0) return;
          yield buffer.subarray(0, bytesRead);
        }
      } finally {
        await handle.close();
      }
    },
  };
}

/** Joins the small pieces that a stream gives into pieces of the usual size. */
export async function* gathered(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part);
    size += part.length;
    if (size >= chunkBytes) {
      yield Buffer.concat(parts, size);
      parts = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(parts, size);
}

/** The first bytes, at least `atLeast` unless there are fewer; `whole` says that there is nothing after them. */
export async function headOf(source: ByteSource, atLeast: number): Promise<{ head: Buffer; whole: boolean }> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const piece of source.pieces()) {
    const part = Buffer.from(piece.subarray(0, atLeast + 1 - size));
    parts.push(part);
    size += part.length;
    // One byte more than asked for tells whether there is more.
    if (size > atLeast) return { head: Buffer.concat(parts).subarray(0, atLeast), whole: false };
  }
  return { head: Buffer.concat(parts), whole: true };
}

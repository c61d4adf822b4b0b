import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { ApiContext } from '../api-env.ts';
import { connectionOf } from '../client-address.ts';
import { traceOf } from '../problem.ts';
import type { RowFormat } from './row-formats.ts';

/** Characters that are gathered before they go out in one piece. */
const pieceSize = 64 * 1024;

/**
 * Streams rows as they come, gzip'd where the client accepts it. Rows are asked for only as fast as the client reads.
 * The first row is fetched before the answer starts, so that a failure up to there has its own status. After that a
 * failure cuts the connection: a client never takes part of an answer for the whole.
 */
export async function rowsAnswer<Row>(
  c: ApiContext,
  format: RowFormat<Row>,
  rows: AsyncIterable<Row>,
): Promise<Response> {
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  const text = Readable.from(pieces(c, format, first, iterator), {
    objectMode: false,
    highWaterMark: pieceSize,
  });
  c.header('Content-Type', format.mediaType);
  c.header('Cache-Control', 'no-store');
  c.header('Vary', 'Accept-Encoding', { append: true });
  if (!acceptsGzip(c)) return c.body(webStream(text));
  c.header('Content-Encoding', 'gzip');
  return c.body(webStream(pipeline(text, createGzip({ level: 1 }), () => undefined)));
}

/** Bytes, in the type that the web's own streams have here. */
const webStream = (stream: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as ReadableStream<Uint8Array>;

async function* pieces<Row>(
  c: ApiContext,
  { head, write }: RowFormat<Row>,
  first: IteratorResult<Row>,
  rows: AsyncIterator<Row>,
): AsyncGenerator<string> {
  let piece = head;
  let next = first;
  let making = true;
  try {
    while (!next.done) {
      piece += write(next.value);
      if (piece.length >= pieceSize) {
        making = false;
        yield piece;
        making = true;
        piece = '';
      }
      next = await rows.next();
    }
    making = false;
    if (piece !== '') yield piece;
  } catch (error) {
    // Thrown in at a yield: the client is gone. Thrown by the rows: the answer breaks off.
    if (!making) throw error;
    c.get('frame').log.error({ id: c.get('requestId'), ...traceOf(error) }, 'an answer broke off');
    const { outgoing } = connectionOf(c);
    if (!outgoing) throw error;
    outgoing.destroy();
  } finally {
    // Whoever makes the rows may stop.
    if (!next.done) await rows.return?.();
  }
}

function acceptsGzip(c: ApiContext): boolean {
  const accepted = (c.req.header('accept-encoding') ?? '').toLowerCase().split(',');
  return accepted.some((each) => {
    const [name, q] = each.split(';').map((part) => part.trim());
    return name === 'gzip' && q !== 'q=0' && !/^q=0\.0*$/.test(q ?? '');
  });
}

/**
 * Arrays for `unnest`, written as PostgreSQL's own text form. The driver's general way of writing arrays costs more
 * than the rest of a batch; these lists hold only numbers, uuids and bytes, which need no quoting.
 */

/** `{1,2,null}` */
export const numberArray = (list: readonly (number | null)[]): string =>
  `{${list.map((value) => value ?? 'null').join(',')}}`;

/** Words of our own without commas, quotes or braces: uuids, kinds. */
export const wordArray = (list: readonly string[]): string => `{${list.join(',')}}`;

/** Bytes as hexadecimal. */
export const bytesArray = (list: readonly (Uint8Array | null)[]): string =>
  `{${list.map((bytes) => (bytes ? `"\\\\x${asBuffer(bytes).toString('hex')}"` : 'null')).join(',')}}`;

/** Long pieces of bytes as one, which goes over as it is, with where each begins (from 1, for `substr`) and its size. */
export function joinedBytes(list: readonly Uint8Array[]): {
  readonly bytes: Buffer;
  readonly starts: readonly number[];
  readonly sizes: readonly number[];
} {
  const sizes = list.map(({ length }) => length);
  let next = 1;
  const starts = sizes.map((size) => {
    const start = next;
    next += size;
    return start;
  });
  return { bytes: Buffer.concat(list), starts, sizes };
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Stands between JSON documents of a batch; JSON text never holds it unescaped. */
export const recordSeparator = '\u001e';

/** Documents for `unnest(string_to_array($1, recordSeparator, ''))`; null becomes an empty text. */
export const documentList = (list: readonly (string | null)[]): string =>
  list.map((text) => text ?? '').join(recordSeparator);

import { isAscii, isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { windows1252High } from './repair-mojibake.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Tells the encoding from the first bytes: a byte order mark; zero bytes in every second place (UTF-16); bytes that are
 * no UTF-8 and no sequence that is (Windows-1252); else UTF-8, which plain ASCII is too.
 */
export function detectEncoding(head: Buffer): { encoding: Encoding; markBytes: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  const pairs = head.length / 2;
  if (zeros[1]! > pairs * 0.4 && zeros[0]! < pairs * 0.05) return { encoding: 'utf-16le', markBytes: 0 };
  if (zeros[0]! > pairs * 0.4 && zeros[1]! < pairs * 0.05) return { encoding: 'utf-16be', markBytes: 0 };
  const stream = new TextStream('utf-8');
  stream.decode(head, false);
  const plainly1252 = stream.invalid > 0 && !stream.multibyte;
  return { encoding: plainly1252 ? 'windows-1252' : 'utf-8', markBytes: 0 };
}

/**
 * Decodes a file piece by piece; where the pieces were cut makes no difference. A byte that is no UTF-8 in a file that
 * should be is read as Windows-1252 and counted, never replaced by a question mark.
 */
export class TextStream {
  readonly encoding: Encoding;
  /** Bytes that were no UTF-8, in a file read as UTF-8. */
  invalid = 0;
  /** Whether a real UTF-8 sequence of more than one byte was met. */
  multibyte = false;
  /** Whether the last piece was plain ASCII: nothing in it can be damaged. */
  ascii = true;
  #carry: Buffer = Buffer.alloc(0);
  readonly #wide: StringDecoder | undefined;

  constructor(encoding: Encoding) {
    this.encoding = encoding;
    if (encoding === 'utf-16le' || encoding === 'utf-16be') this.#wide = new StringDecoder('utf16le');
  }

  decode(bytes: Buffer, final: boolean): string {
    switch (this.encoding) {
      case 'utf-8':
        return this.#utf8(bytes, final);
      case 'windows-1252':
        this.ascii = isAscii(bytes);
        return this.ascii ? bytes.toString('latin1') : fromWindows1252(bytes.toString('latin1'));
      case 'utf-16le':
        this.ascii = false;
        return final ? this.#wide!.end(bytes) : this.#wide!.write(bytes);
      case 'utf-16be':
        this.ascii = false;
        return this.#bigEndian(bytes, final);
    }
  }

  #utf8(piece: Buffer, final: boolean): string {
    const all = this.#carry.length === 0 ? piece : Buffer.concat([this.#carry, piece]);
    const whole = final ? all.length : all.length - unfinished(all);
    const bytes = all.subarray(0, whole);
    this.#carry = Buffer.from(all.subarray(whole));
    this.ascii = isAscii(bytes);
    if (this.ascii) return bytes.toString('latin1');
    if (isUtf8(bytes)) {
      this.multibyte = true;
      return bytes.toString('utf8');
    }
    return bytes.toString('latin1').replace(sequences, (found) => {
      if (found.length > 1) {
        const text = Buffer.from(found, 'latin1').toString('utf8');
        if (!text.includes('\ufffd')) {
          this.multibyte = true;
          return text;
        }
      }
      this.invalid += found.length;
      return fromWindows1252(found);
    });
  }

  #bigEndian(piece: Buffer, final: boolean): string {
    const all = Buffer.concat([this.#carry, piece]);
    const even = all.length - (all.length % 2);
    this.#carry = Buffer.from(all.subarray(even));
    const text = this.#wide!.write(all.subarray(0, even).swap16());
    return final ? text + this.#wide!.end() : text;
  }
}

// Runs that have the form of a UTF-8 sequence, and any other byte above ASCII by itself.
const sequences = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;

function fromWindows1252(latin1: string): string {
  return latin1.replace(/[\x80-\x9f]/g, (byte) => windows1252High[byte.charCodeAt(0) - 0x80]!);
}

/** How many bytes at the end begin a UTF-8 sequence that isn't complete yet. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

import type { Detail, ProblemCode } from './problem.ts';
import { detectEncoding } from './text-encoding.ts';

/** What a file is by its first bytes, whatever its name says. */
export type ContentKind =
  | { readonly kind: 'text' | 'zip' }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly detail: Detail };

const signatures: readonly (readonly [bytes: string, code: ProblemCode | 'zip', kind: string])[] = [
  ['PK\x03\x04', 'zip', 'ZIP'],
  ['PK\x05\x06', 'zip', 'ZIP'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'file-old-excel', 'XLS'],
  ['\x1f\x8b', 'file-packed', 'GZIP'],
  ['7z\xbc\xaf\x27\x1c', 'file-packed', '7Z'],
  ['Rar!\x1a\x07', 'file-packed', 'RAR'],
  ['BZh', 'file-packed', 'BZIP2'],
  ['\xfd7zXZ\x00', 'file-packed', 'XZ'],
  ['\x28\xb5\x2f\xfd', 'file-packed', 'ZSTD'],
  ['%PDF-', 'file-binary', 'PDF'],
  ['\x89PNG', 'file-binary', 'PNG'],
  ['\xff\xd8\xff', 'file-binary', 'JPEG'],
  ['GIF87a', 'file-binary', 'GIF'],
  ['GIF89a', 'file-binary', 'GIF'],
  ['RIFF', 'file-binary', 'RIFF'],
  ['\x7fELF', 'file-binary', 'ELF'],
  ['II*\0', 'file-binary', 'TIFF'],
  ['MM\0*', 'file-binary', 'TIFF'],
  ['SQLite format 3\0', 'file-binary', 'SQLite'],
  ['PAR1', 'file-binary', 'Parquet'],
];

/**
 * Recognises archives, pictures, databases and web pages by their signature, and other binary data by its control
 * characters; what remains is text.
 */
export function recogniseContent(head: Buffer): ContentKind {
  if (head.length === 0) return refused('file-empty', {});
  const start = head.toString('latin1', 0, 64);
  for (const [bytes, code, kind] of signatures) {
    // "BZh" and "RIFF" may also begin a column's name; real ones go on with control characters soon.
    if (start.startsWith(bytes) && (isCertain(bytes) || controls(head.subarray(0, 64)) > 0)) {
      return code === 'zip' ? { kind: 'zip' } : refused(code, { kind });
    }
  }
  const { encoding, markBytes } = detectEncoding(head);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    const count = controls(head);
    if (count > 8 && count > head.length * 0.02) return refused('file-binary', { kind: '?' });
  }
  const opening = head
    .toString('latin1', markBytes, markBytes + 512)
    .replaceAll('\0', '')
    .trimStart();
  if (/^<(?:!doctype|html|table|\?xml|head|body|meta|style)\b/i.test(opening)) {
    return refused('file-not-table', { kind: opening.startsWith('<?xml') ? 'XML' : 'HTML' });
  }
  if (/^(?:\{\s*"|\{\s*\}|\[\s*[[{\]])/.test(opening)) return refused('file-not-table', { kind: 'JSON' });
  return { kind: 'text' };
}

/** Longer than a word by chance, or with bytes in it that no text begins with. */
function isCertain(signature: string): boolean {
  return signature.length > 4 || /[^ -~]/.test(signature);
}

function refused(code: ProblemCode, detail: Detail): ContentKind {
  return { kind: 'refused', code, detail };
}

/** Control characters other than tab, line ends, form feed and the escape that old systems print. */
function controls(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) count++;
  return count;
}

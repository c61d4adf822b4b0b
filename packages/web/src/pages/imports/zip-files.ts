/** What a ZIP of this kind can hold, in bytes. */
const most = 0xffff_ffff;

/**
 * Files that belong together as one ZIP, stored as they are: nothing is compressed, so a large file isn't read into memory.
 * Files of the same name are numbered.
 *
 * @throws RangeError where together they are larger than 4 GiB
 */
export async function zipFiles(files: readonly File[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  const taken = new Set<string>();
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(freeName(file.name, taken));
    const crc = await crcOf(file);
    const local = header(localSignature, 30, name, { crc, size: file.size });
    parts.push(local, file);
    directory.push(header(centralSignature, 46, name, { crc, size: file.size, offset }));
    offset += local.length + file.size;
    if (offset > most) throw new RangeError('too large for a ZIP');
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return new Blob([...parts, ...directory, end.buffer], { type: 'application/zip' });
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const namesAreUtf8 = 0x0800;
/** 1 January 1980, the first day that a ZIP knows: when the files were changed is nobody's business. */
const noDate = 0x21;

interface Entry {
  readonly crc: number;
  readonly size: number;
  /** Only in the directory. */
  readonly offset?: number;
}

/** The header of an entry; that of the directory says who made it, and where the entry begins. */
function header(
  signature: number,
  length: number,
  name: Uint8Array,
  { crc, size, offset }: Entry,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  const short = (value: number) => {
    view.setUint16(at, value, true);
    at += 2;
  };
  if (offset !== undefined) short(20);
  short(20);
  short(namesAreUtf8);
  short(0);
  short(0);
  short(noDate);
  view.setUint32(at, crc, true);
  view.setUint32(at + 4, size, true);
  view.setUint32(at + 8, size, true);
  at += 12;
  short(name.length);
  if (offset !== undefined) view.setUint32(42, offset, true);
  bytes.set(name, length);
  return bytes;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let again = 2; taken.has(free); again += 1) free = name.replace(/(\.[^.]*)?$/, ` (${again})$1`);
  taken.add(free);
  return free;
}

const table = Uint32Array.from({ length: 256 }, (_, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value;
});

async function crcOf(file: Blob): Promise<number> {
  let crc = 0xffff_ffff;
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ~crc >>> 0;
    for (const byte of value) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  }
}

/** What a reader refuses and how it tells how far it is. Everything has a default; see `readerLimits`. */
export interface ReaderOptions {
  /** Longest record accepted, counted in characters once decoded; a longer one is skipped in constant memory. */
  readonly maxRecordBytes?: number;
  /** Most columns in one row. */
  readonly maxColumns?: number;
  /** Most bytes that all entries of one ZIP (or the parts of one XLSX) may unpack to. */
  readonly maxZipBytes?: number;
  /** Most times that one ZIP entry may grow when unpacked. */
  readonly maxZipRatio?: number;
  /** Most entries in one ZIP. */
  readonly maxZipEntries?: number;
  /** Most bytes of an XLSX to be held in memory: its shared strings, or the whole file when it sits in a ZIP. */
  readonly maxXlsxBytes?: number;
  /** Told about every `progressStep` bytes, and once at the end of every pass. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far one pass over one table is, in bytes as they are after unpacking. */
export interface Progress {
  readonly file: string;
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

const MiB = 1024 * 1024;

/** The limits in force when nothing else is asked. */
const readerLimits = {
  maxRecordBytes: MiB,
  maxColumns: 4096,
  maxZipBytes: 8 * 1024 * MiB,
  maxZipRatio: 200,
  maxZipEntries: 1000,
  maxXlsxBytes: 96 * MiB,
} as const;

/** The limits to read by: the defaults, replaced where the caller said so. */
export type Limits = { readonly [K in keyof typeof readerLimits]: number };

/** Lays the caller's options over the defaults; an option that is undefined counts as not given. */
export function limitsOf(options: ReaderOptions): Limits {
  return {
    maxRecordBytes: options.maxRecordBytes ?? readerLimits.maxRecordBytes,
    maxColumns: options.maxColumns ?? readerLimits.maxColumns,
    maxZipBytes: options.maxZipBytes ?? readerLimits.maxZipBytes,
    maxZipRatio: options.maxZipRatio ?? readerLimits.maxZipRatio,
    maxZipEntries: options.maxZipEntries ?? readerLimits.maxZipEntries,
    maxXlsxBytes: options.maxXlsxBytes ?? readerLimits.maxXlsxBytes,
  };
}

/** Bytes read at a time. Larger pieces win nothing and cost memory; smaller ones cost a turn of the event loop each. */
export const chunkBytes = 64 * 1024;

/** Bytes at the start of a file by which encoding, delimiter and header are told. */
export const headBytes = 64 * 1024;

/** Rows at the start of a table among which the header is looked for. */
export const headRows = 50;

/** Bytes between two calls of `onProgress`: at the speed of a scan some ten calls a second, without a timer. */
export const progressStep = 4 * MiB;

/** The part of yauzl 3 that is used here; the package ships no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    /** Raw bytes: names are decoded by the reader itself, as `getFileNameLowLevel` does. */
    readonly fileNameRaw: Buffer;
    readonly generalPurposeBitFlag: number;
    readonly extraFields: readonly unknown[];
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    isEncrypted(): boolean;
    canDecodeFileData(): boolean;
  }

  export interface ZipFile {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }

  interface Options {
    readonly autoClose?: boolean;
    /** Off, names are neither decoded nor refused. */
    readonly decodeStrings?: boolean;
  }

  export function getFileNameLowLevel(
    flags: number,
    name: Buffer,
    extraFields: readonly unknown[],
    strict: boolean,
  ): string;
  export function openPromise(path: string, options?: Options): Promise<ZipFile>;
  export function fromBufferPromise(buffer: Buffer, options?: Options): Promise<ZipFile>;
}

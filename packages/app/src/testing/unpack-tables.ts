import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Real tables, unpacked to where a scan can read them. */
export interface UnpackedTables {
  /** The path of a table by its name, such as `customers`. */
  path(table: string): string;
  /** Its rows as they stand in the file, without the header: for reckoning anew. The tables used so quote nothing. */
  lines(table: string): string[][];
  remove(): void;
}

/** Unpacks tables of `testing/data`, such as `adventureworks-b2c` with `customers`, into a folder of their own. */
export function unpackTables(set: string, tables: readonly string[]): UnpackedTables {
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-'));
  const path = (table: string) => join(folder, `${table}.csv`);
  for (const table of tables) {
    const packed = readFileSync(new URL(`data/${set}-${table}.csv.br`, import.meta.url));
    writeFileSync(path(table), brotliDecompressSync(packed));
  }
  return {
    path,
    lines: (table) =>
      readFileSync(path(table), 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(',')),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

import { randomUUID } from 'node:crypto';
import about from '../../../package.json' with { type: 'json' };
import type { JsonValue } from '../../evidence/index.ts';
import { ringFingerprint, sign } from '../../keys/index.ts';
import type { House } from '../house.ts';
import type { HousePart, Instant, Snapshot } from '../ports/index.ts';
import { CopyWriter } from './copy-file.ts';

/** Under which the hash of a copy is signed. */
export const signatureDomain = 'backup';
/** The setting that tells when the last backup was made, and of what. */
export const lastBackupSetting = 'lastBackup';

export interface BackupOptions {
  /** Paths of the two files; either may be left out. */
  readonly data?: string;
  readonly vault?: string;
  /** Called with the number of rows written so far. */
  readonly onProgress?: (rows: number) => void;
}

/** What was written. */
export interface Backup {
  readonly id: string;
  readonly madeAt: Instant;
  /** By file, the rows of each table. */
  readonly rows: Readonly<Partial<Record<HousePart, Readonly<Record<string, number>>>>>;
}

/**
 * Writes the data and the vault to a file each, both as they are at one moment. The data hold no keys and no journal of
 * erasures; the vault holds nobody's data, and the suppression list once more, as hashes alone. Others go on working meanwhile.
 */
export async function backUp(house: House, { data, vault, onProgress }: BackupOptions): Promise<Backup> {
  const id = randomUUID();
  const snapshot = await house.store.snapshot(house.clock.now());
  let done = 0;
  const progress = (rows: number) => {
    done += rows;
    onProgress?.(done);
  };
  const rows: Partial<Record<HousePart, Readonly<Record<string, number>>>> = {};
  try {
    for (const [part, path] of [
      ['data', data],
      ['vault', vault],
    ] as const)
      if (path !== undefined) rows[part] = await writePart(house, snapshot, { id, part, path }, progress);
  } finally {
    await snapshot.close();
  }
  await house.store.settings.set(lastBackupSetting, { at: snapshot.at, parts: Object.keys(rows) });
  return { id, madeAt: snapshot.at, rows };
}

async function writePart(
  { store, ring }: House,
  snapshot: Snapshot,
  { id, part, path }: { readonly id: string; readonly part: HousePart; readonly path: string },
  progress: (rows: number) => void,
): Promise<Readonly<Record<string, number>>> {
  const file = new CopyWriter(path);
  try {
    const head = {
      format: 'houdbaar-backup',
      version: 1,
      part,
      id,
      madeAt: snapshot.at,
      program: about.version,
      migrations: snapshot.migrations,
      ring: ringFingerprint(ring),
      ...(part === 'vault' ? { wrappedRing: await store.vault.ring() } : {}),
    };
    await file.line(head as unknown as JsonValue);
    const counts: Record<string, number> = {};
    const tables = await snapshot.tables(part);
    for (const table of part === 'vault' ? [...tables, await snapshot.suppressions()] : tables) {
      await file.line({ table: table.name, columns: table.columns });
      counts[table.name] = 0;
      for await (const rows of snapshot.rows(table)) {
        await file.line(rows);
        counts[table.name]! += rows.length;
        progress(rows.length);
      }
    }
    for (const { name, last } of await snapshot.sequences(part)) await file.line({ sequence: name, last });
    const sha256 = file.sha256();
    const signature = sign(ring, signatureDomain, Buffer.from(sha256, 'hex'));
    await file.line({ end: { rows: counts, sha256, signature: { ...signature } } });
    await file.finish();
    return counts;
  } catch (error) {
    await file.discard();
    throw error;
  }
}

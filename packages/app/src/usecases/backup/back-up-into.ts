import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { House } from '../house.ts';
import { type Backup, backUp } from './back-up.ts';

/** Where backups go that are asked for from afar: two folders of the server, which whoever asks can't choose. */
export interface BackupFolders {
  readonly data?: string;
  /** Another one, with a rotation of its own. */
  readonly vault?: string;
}

/** A backup with the names of its files, within their folders. */
export interface PlacedBackup extends Backup {
  readonly data: string;
  readonly vault: string;
}

const busy = new WeakSet<House['store']>();

/**
 * Writes a backup into the folders of the server. Of the vault only the newest copy is kept: it takes the place of the
 * one before.
 *
 * @throws {Failure} `unavailable` where no folders were set, or one is being written
 */
export async function backUpInto(house: House, folders: BackupFolders): Promise<PlacedBackup> {
  if (folders.data === undefined || folders.vault === undefined) throw noFolders();
  if (busy.has(house.store)) throw oneAtATime();
  busy.add(house.store);
  try {
    const names = { data: `data-${stamp(house.clock.now())}`, vault: 'vault' };
    await mkdir(folders.data, { recursive: true, mode: 0o700 });
    await mkdir(folders.vault, { recursive: true, mode: 0o700 });
    const made = await backUp(house, {
      data: join(folders.data, names.data),
      vault: join(folders.vault, names.vault),
    });
    return { ...made, ...names };
  } finally {
    busy.delete(house.store);
  }
}

/** 2026-11-22T12-00-00-000Z: sorts by time, and every file system takes it. */
const stamp = (at: number): string => new Date(at).toISOString().replaceAll(/[:.]/g, '-');

const noFolders = (): Failure =>
  new Failure('unavailable', {
    nl: 'Er is niet ingesteld waar back-ups heen gaan. Zet HOUDBAAR_BACKUPS en HOUDBAAR_VAULT_BACKUPS elk op een map, of gebruik houdbaar backup.',
    en: 'It is not set where backups go. Set HOUDBAAR_BACKUPS and HOUDBAAR_VAULT_BACKUPS to a folder each, or use houdbaar backup.',
  });

const oneAtATime = (): Failure =>
  new Failure('unavailable', {
    nl: 'Er wordt al een back-up gemaakt. Wacht tot die klaar is.',
    en: 'A backup is being made already. Wait until it is done.',
  });

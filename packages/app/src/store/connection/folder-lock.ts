import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type FolderHolder, FolderInUse, FolderUnusable } from './failures.ts';

/** The exclusive right to a folder, held until `release` or the end of the process. */
export interface FolderLock {
  readonly folder: string;
  /** Tells other processes where our server listens. */
  announce(server: { readonly url: string }): void;
  release(): void;
}

/**
 * Takes the folder for this process, or throws at once.
 *
 * Who is the owner is decided by the operating system: an exclusive lock on `houdbaar.lock`, taken through SQLite
 * because Node has no call for it. The system drops it when its process ends, however it ends; so there is no stale
 * lock, a recycled process number means nothing, and containers that share the folder see each other.
 * `houdbaar.owner.json` beside it only tells who the owner is.
 *
 * Nothing may open and close `houdbaar.lock` in this process while it is held: POSIX then drops the lock.
 *
 * @param now milliseconds since 1970
 * @throws {FolderInUse | FolderUnusable}
 */
export function lockFolder(folder: string, now: number = Date.now()): FolderLock {
  try {
    // It will hold personal data: nobody else on this machine looks in.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new FolderUnusable(folder, codeOf(error), { cause: error });
  }
  const held = openLock(folder, false);
  try {
    held.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    held.close();
    if (isBusy(error)) throw new FolderInUse(folder, readHolder(folder));
    throw new FolderUnusable(folder, codeOf(error), { cause: error });
  }
  const holder: FolderHolder = { pid: process.pid, host: hostname(), since: now };
  const release = () => {
    if (!held.isOpen) return;
    rmSync(ownerFile(folder), { force: true });
    held.close();
  };
  try {
    writeHolder(folder, holder);
  } catch (error) {
    held.close();
    throw new FolderUnusable(folder, codeOf(error), { cause: error });
  }
  return { folder, announce: ({ url }) => writeHolder(folder, { ...holder, url }), release };
}

/**
 * @returns who holds the folder now: undefined when it is free, `unknown` when it is held by a process that has not
 * yet said who it is. Takes nothing.
 */
export function readLock(folder: string): FolderHolder | 'unknown' | undefined {
  let probe: DatabaseSync;
  try {
    closeSync(openSync(join(folder, lockName), 'r'));
    probe = openLock(folder, true);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    probe.exec('SELECT 1 FROM sqlite_master');
    return undefined;
  } catch (error) {
    if (isBusy(error)) return readHolder(folder) ?? 'unknown';
    throw new FolderUnusable(folder, codeOf(error), { cause: error });
  } finally {
    probe.close();
  }
}

const lockName = 'houdbaar.lock';
const ownerFile = (folder: string): string => join(folder, 'houdbaar.owner.json');

/** A short wait lets a passing `readLock` of another process go by. */
function openLock(folder: string, readOnly: boolean): DatabaseSync {
  try {
    return new DatabaseSync(join(folder, lockName), { readOnly, timeout: 250 });
  } catch (error) {
    throw new FolderUnusable(folder, codeOf(error), { cause: error });
  }
}

function writeHolder(folder: string, holder: FolderHolder): void {
  const draft = `${ownerFile(folder)}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(holder));
  renameSync(draft, ownerFile(folder));
}

function readHolder(folder: string): FolderHolder | undefined {
  try {
    return JSON.parse(readFileSync(ownerFile(folder), 'utf8')) as FolderHolder;
  } catch {
    return undefined;
  }
}

const sqliteBusy = 5;
const isBusy = (error: unknown): boolean => (error as { errcode?: number }).errcode === sqliteBusy;
const codeOf = (error: unknown): string =>
  (error as { errstr?: string }).errstr ?? (error as { code?: string }).code ?? String(error);

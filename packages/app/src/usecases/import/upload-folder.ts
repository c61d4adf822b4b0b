import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../ports/index.ts';

const prefix = 'houdbaar-uploads-';

/**
 * A folder for the files of one process, beside those of others. It goes with its process; while that lives it says so by
 * the time at which the folder was changed, and others leave it alone. Folders of processes that were killed go when
 * another one opens.
 */
export class UploadFolder {
  readonly #clock: { now(): Instant };
  readonly #staleAfter: number;
  readonly #within: string;
  #opened: Promise<string> | undefined;
  #beat: NodeJS.Timeout | undefined;

  /** @param staleAfter ms without a sign of life after which a folder is nobody's any more. @param within absolute */
  constructor(clock: { now(): Instant }, staleAfter: number, within: string = tmpdir()) {
    this.#clock = clock;
    this.#staleAfter = staleAfter;
    this.#within = within;
  }

  /** The path of the folder, which is made at the first call; each call is a sign of life. */
  async open(): Promise<string> {
    this.#opened ??= this.#make();
    const folder = await this.#opened;
    await this.#touch(folder);
    return folder;
  }

  /** Removes it with all that is in it. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    clearInterval(this.#beat);
    if (opened) await rm(await opened, { recursive: true, force: true });
  }

  async #make(): Promise<string> {
    await mkdir(this.#within, { recursive: true, mode: 0o700 });
    await this.#removeStale();
    const folder = await mkdtemp(join(this.#within, prefix));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    // Long work with one file is life too.
    this.#beat = setInterval(() => void this.#touch(folder).catch(() => undefined), this.#staleAfter / 8);
    this.#beat.unref();
    return folder;
  }

  async #touch(folder: string): Promise<void> {
    const now = new Date(this.#clock.now());
    await utimes(folder, now, now);
  }

  async #removeStale(): Promise<void> {
    for (const name of await readdir(this.#within)) {
      if (!name.startsWith(prefix)) continue;
      const old = join(this.#within, name);
      const changed = await stat(old).catch(() => undefined);
      if (changed && this.#clock.now() - changed.mtimeMs > this.#staleAfter)
        await rm(old, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for files of a test, removed at its end. */
export class Files {
  readonly #folder = mkdtempSync(join(tmpdir(), 'houdbaar-import-'));

  /** Writes a file of comma-separated lines; gives its path. */
  csv(name: string, lines: readonly string[]): string {
    const path = join(this.#folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for files of the running test, removed at its end. */
export function testFiles(): TestFiles {
  const files = new TestFiles();
  onTestFinished(() => files.remove());
  return files;
}

class TestFiles {
  readonly #folder = mkdtempSync(join(tmpdir(), 'houdbaar-import-'));

  /** Writes a file of comma-separated lines; gives its path. */
  csv(name: string, lines: readonly string[]): string {
    const path = join(this.#folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

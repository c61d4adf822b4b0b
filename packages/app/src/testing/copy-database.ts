import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const block = 64 * 1024;
const empty = Buffer.alloc(block);

/**
 * Copies the files of an embedded database. What holds nothing but zeros, such as most of the log, is left as a hole: it
 * takes neither memory nor time.
 */
export function copyDatabase(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyDatabase(source, target);
    else copyFile(source, target);
  }
}

function copyFile(from: string, to: string): void {
  const bytes = readFileSync(from);
  const file = openSync(to, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.length; at += block) {
      const part = bytes.subarray(at, at + block);
      if (!part.equals(empty.subarray(0, part.length))) writeSync(file, part, 0, part.length, at);
    }
    ftruncateSync(file, bytes.length);
  } finally {
    closeSync(file);
  }
}

import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a package is made of. */
const parts = ['packages', 'scripts', 'package.json', 'tsconfig.json', 'LICENSE', 'NOTICE'];

/** The workspaces, where npm links them. */
const workspaces = { '@houdbaar/core': 'packages/core', houdbaar: 'packages/app' };

/**
 * Copies what packing needs into another folder, with the third-party packages linked and the workspaces its own.
 * Packing changes package.json for a moment; in a copy nobody notices.
 *
 * @param from absolute path of a checkout in which `npm ci` has run
 * @param to absolute path of an empty folder
 */
export function copyCheckout(from: string, to: string): void {
  for (const part of parts) cpSync(join(from, part), join(to, part), { recursive: true });
  mkdirSync(join(to, 'node_modules/@houdbaar'), { recursive: true });
  for (const entry of readdirSync(join(from, 'node_modules'))) {
    if (entry in workspaces || entry === '@houdbaar' || entry === '.package-lock.json') continue;
    symlinkSync(join(from, 'node_modules', entry), join(to, 'node_modules', entry));
  }
  for (const [name, folder] of Object.entries(workspaces))
    symlinkSync(join(to, folder), join(to, 'node_modules', name));
}

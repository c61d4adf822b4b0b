import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateComparableFines } from './generate/comparable-fines.ts';
import { generateJsonSchemas } from './generate/json-schemas.ts';
import { generateLawDocs } from './generate/law-docs.ts';
import { generatePolicyTemplates } from './generate/policy-templates.ts';

/** A file that follows from the code: its path from the root of the repository, and its text. */
interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

const generators: readonly (() => readonly GeneratedFile[])[] = [
  generateComparableFines,
  generateJsonSchemas,
  generateLawDocs,
  generatePolicyTemplates,
];

const root = join(import.meta.dirname, '..');

/** @returns the generated files that are missing or differ from what the code says now */
function staleFiles(): GeneratedFile[] {
  return generators
    .flatMap((generate) => generate())
    .filter(({ path, content }) => current(path) !== content);
}

function current(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const stale = staleFiles();
if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is not what the code says now: run npm run generate`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const { path, content } of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
}

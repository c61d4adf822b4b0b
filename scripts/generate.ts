import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateApiDescription } from './generate/api-description.ts';
import { generateCommandDocs } from './generate/command-docs.ts';
import { generateComparableFines } from './generate/comparable-fines.ts';
import { generateDatabaseSchema } from './generate/database-schema.ts';
import { generateJsonSchemas } from './generate/json-schemas.ts';
import { generateLawDocs } from './generate/law-docs.ts';
import { generatePolicyTemplates } from './generate/policy-templates.ts';
import { generateWebContract } from './generate/web-contract.ts';

/** A file that follows from the code: its path from the root of the repository, and its text. */
interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

const generators: readonly (() => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>)[] = [
  generateApiDescription,
  generateCommandDocs,
  generateComparableFines,
  generateJsonSchemas,
  generateLawDocs,
  generatePolicyTemplates,
  generateWebContract,
];

/** Needs a database, so seconds; the tests of the store compare it, not `--check`. */
const slowGenerators: readonly (() => Promise<readonly GeneratedFile[]>)[] = [generateDatabaseSchema];

const root = join(import.meta.dirname, '..');

/** @returns those that are missing or differ from what the code says now */
function stale(files: readonly GeneratedFile[]): GeneratedFile[] {
  return files.filter(({ path, content }) => current(path) !== content);
}

function current(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const files = (await Promise.all(generators.map((generate) => generate()))).flat();
if (process.argv.includes('--check')) {
  const old = stale(files);
  for (const { path } of old) console.error(`${path} is not what the code says now: run npm run generate`);
  if (old.length > 0) process.exitCode = 1;
} else {
  for (const generate of slowGenerators) files.push(...(await generate()));
  for (const { path, content } of stale(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
}

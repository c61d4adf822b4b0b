import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, format, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

/** Where our own modules live. */
const folders = ['packages', 'scripts'];

/** What the import check found. */
export interface ImportReport {
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
  /** Files whose imports were not read, or not wholly: no rule can speak about them. */
  readonly unread: readonly string[];
  /** For people: what is wrong and what to do. */
  readonly text: string;
}

/**
 * Applies the import rules to a tree, and makes sure that they saw it.
 *
 * @param root absolute path of the folder that holds `packages` and `scripts`
 */
export async function checkImports(root: string): Promise<ImportReport> {
  const options = await extractOptions(`${import.meta.dirname}/../dependency-cruiser.config.mjs`);
  const present = folders.filter((folder) => globSync(folder, { cwd: root }).length > 0);
  const { output } = await cruise(present, { ...options, baseDir: root });
  const result = output as ICruiseResult;
  const report = await format(result, { outputType: 'err-long' });
  return {
    violations: result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    unread: unread(root, result),
    text: String(report.output).trim(),
  };
}

/**
 * A parser that knows no TypeScript fails silently: it skips a file, or reads it as loose JavaScript without
 * its type imports. So every file must be there, and one with type imports must show at least one.
 */
function unread(root: string, result: ICruiseResult): string[] {
  const modules = new Map(result.modules.map((module) => [module.source, module]));
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root, exclude: ['**/node_modules'] },
  );
  return files.filter((file) => {
    const module = modules.get(file);
    if (!module) return true;
    const writesTypeImports = /^import type\b/m.test(readFileSync(join(root, file), 'utf8'));
    const showsTypeImports = module.dependencies.some(
      (one) => one.dependencyTypes.includes('type-only') || one.couldNotResolve,
    );
    return writesTypeImports && !showsTypeImports;
  });
}

if (import.meta.main) {
  const { violations, unread: missed, text } = await checkImports(process.cwd());
  console.log(text);
  if (missed.length > 0)
    console.error(
      `\n${missed.length} TypeScript files were not wholly read, so no import rule holds for them:\n` +
        `${missed
          .slice(0, 10)
          .map((file) => `  ${file}`)
          .join('\n')}\n` +
        "Is the parser in dependency-cruiser.config.mjs still 'swc', and is @swc/core installed?",
    );
  if (violations.length > 0 || missed.length > 0) process.exitCode = 1;
}

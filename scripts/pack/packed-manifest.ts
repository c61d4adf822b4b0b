/** The parts of a package.json that packing reads or changes; the others are carried over as they are. */
export interface Manifest {
  readonly name: string;
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly [other: string]: unknown;
}

/** What only the repository uses. */
const repositoryOnly = new Set(['scripts', 'devDependencies', 'files', 'exports', 'bin']);

/**
 * The package.json that is published. In the repository `exports` and `bin` name TypeScript, which Node
 * refuses to run under node_modules; what is published names what was built from it.
 *
 * @param source the package.json of the workspace; its `files` are the folders that are published as they are
 */
export function packedManifest(source: Manifest): Record<string, unknown> {
  const folders = source.files ?? [];
  const kept = Object.entries(source).filter(([key]) => !repositoryOnly.has(key));
  return {
    ...Object.fromEntries(kept),
    files: ['dist', ...folders, 'LICENSE', 'NOTICE'],
    ...(source.exports && { exports: packedExports(source.exports, folders) }),
    ...(source.bin && { bin: packedCommands(source.bin) }),
  };
}

function packedExports(exports: Readonly<Record<string, string>>, folders: readonly string[]) {
  const built = Object.entries(exports).map(([name, target]) => {
    const path = target.replace(/^\.\/src\//, './dist/').replace(/\.ts$/, '');
    return [name, { types: `${path}.d.ts`, default: `${path}.js` }];
  });
  const asTheyAre = folders.map((folder) => [`./${folder}/*`, `./${folder}/*`]);
  return Object.fromEntries([...built, ...asTheyAre, ['./package.json', './package.json']]);
}

/** An installed command starts in a file that first looks which Node runs it. */
const packedCommands = (bin: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.keys(bin).map((name) => [name, `bin/${name}.cjs`]));

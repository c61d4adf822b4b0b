import { posix } from 'node:path';

/** A relative path to TypeScript between quotes: `'./query-worker.ts'`. */
const quotedPath = /(['"`])(\.{1,2}\/[^'"`\s]+)\.ts\1/g;

/**
 * Points relative paths in a built file at the built files beside it. The compiler does this for imports; a
 * worker thread or a file that is opened through `new URL('./….ts', import.meta.url)` it leaves alone, and the
 * imports of a declaration file too.
 *
 * @param path the built file, from the root of what was built
 * @param isBuilt whether a path from that root was built
 * @throws Error for a path to TypeScript that was not built: it would lead nowhere once published
 */
export function withBuiltPaths(path: string, text: string, isBuilt: (path: string) => boolean): string {
  return text.replace(quotedPath, (_, quote: string, target: string) => {
    const built = posix.join(posix.dirname(path), `${target}.js`);
    if (!isBuilt(built)) throw new Error(`${path} names ${target}.ts, and ${built} was not built.`);
    return `${quote}${target}.js${quote}`;
  });
}

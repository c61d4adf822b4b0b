import { expect, test } from 'vitest';
import { withBuiltPaths } from './relative-paths.ts';

const built = new Set(['store/connection/query-worker.js', 'time/day.js']);
const isBuilt = (path: string): boolean => built.has(path);

test.each([
  ["new URL('./query-worker.ts', import.meta.url)", "new URL('./query-worker.js', import.meta.url)"],
  ['export * from "../../time/day.ts";', 'export * from "../../time/day.js";'],
  ["new URL('./fonts/serif.ttf', import.meta.url)", "new URL('./fonts/serif.ttf', import.meta.url)"],
  ["import.meta.url.endsWith('.ts')", "import.meta.url.endsWith('.ts')"],
])('%s', (source, packed) => {
  expect(withBuiltPaths('store/connection/pglite.js', source, isBuilt)).toBe(packed);
});

test('a path that leads nowhere is refused', () => {
  expect(() => withBuiltPaths('store/pglite.js', "new URL('./lost.ts', import.meta.url)", isBuilt)).toThrow(
    'store/pglite.js names ./lost.ts, and store/lost.js was not built.',
  );
});

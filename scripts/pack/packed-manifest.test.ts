import { expect, test } from 'vitest';
import { packedManifest } from './packed-manifest.ts';

test('a packed library names what was built, its types, and the folders that go along', () => {
  expect(
    packedManifest({
      name: '@houdbaar/core',
      version: '0.1.0',
      engines: { node: '>=24' },
      scripts: { prepack: 'node ../../scripts/pack.ts' },
      files: ['cases'],
      exports: { './*': './src/*/index.ts' },
      dependencies: { zod: '^4.6.7' },
    }),
  ).toEqual({
    name: '@houdbaar/core',
    version: '0.1.0',
    engines: { node: '>=24' },
    files: ['dist', 'cases', 'LICENSE', 'NOTICE'],
    exports: {
      './*': { types: './dist/*/index.d.ts', default: './dist/*/index.js' },
      './cases/*': './cases/*',
      './package.json': './package.json',
    },
    dependencies: { zod: '^4.6.7' },
  });
});

test('a packed command starts in plain JavaScript', () => {
  const packed = packedManifest({ name: 'houdbaar', bin: { houdbaar: 'src/main.ts' } });
  expect(packed.bin).toEqual({ houdbaar: 'bin/houdbaar.cjs' });
});

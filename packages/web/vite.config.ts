import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Beside the server that sends it: see packages/app/src/http/resources/web.ts. */
const outDir = join(import.meta.dirname, '../app/web');

/** Writes each script and style compressed beside itself, so that the server has nothing to compress. */
const compressed = (): Plugin => ({
  name: 'compressed',
  closeBundle() {
    const assets = join(outDir, 'assets');
    for (const name of readdirSync(assets).filter((each) => /\.(?:js|css|svg)$/.test(each))) {
      const content = readFileSync(join(assets, name));
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content, quality));
      writeFileSync(join(assets, `${name}.gz`), gzipSync(content));
    }
  },
});

/** The built app is plain files; hashed names may be kept for ever. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed()],
  build: {
    outDir,
    emptyOutDir: true,
    // What was built holds the work of others, whose licences go with it.
    license: { fileName: 'licences.md' },
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  // With `npm run dev` here the pages reload as they are edited; the data are those of a running server.
  server: {
    proxy: Object.fromEntries(
      ['/api', '/openapi.json', '/docs', '/start', '/healthz', '/sample'].map((path) => [
        path,
        'http://127.0.0.1:8080',
      ]),
    ),
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'scripts/**/*.test.ts'],
    reporters: ['default', './scripts/summary-reporter.ts'],
    setupFiles: ['./scripts/test-setup.ts'],
    globalSetup: [
      './packages/app/src/testing/scratch-folder.ts',
      './packages/app/src/testing/keep-databases.ts',
      './scripts/build-pages.ts',
    ],
    // The default leaves a core idle; most tests wait for a database half of the time.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

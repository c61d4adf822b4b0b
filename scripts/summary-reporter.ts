import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one plain line that people and machines read alike: `N passed, N failed`. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const module of modules) {
      failed += module.errors().length;
      // A suite whose set-up fails runs none of its tests, and none of them counts as failed.
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped += 1;
      }
    }
    // The default reporter prints its own summary in the same hook: ours comes last.
    process.once('exit', () => {
      if (skipped > 0) process.stdout.write(`\n${skipped} skipped\n`);
      process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    });
  }
}

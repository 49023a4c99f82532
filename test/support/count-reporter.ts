import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the line that continuous integration counts. */
class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      const before = count.failed;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state !== 'pending') count[state] += 1;
      }
      if (module.state() === 'failed' && count.failed === before) count.failed += 1;
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default CountReporter;

import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run with the line that continuous integration counts; where `ESCALAR_COUNTS` names a file, a run is one of
 * several and that line is added to it instead, with the names of the tests that failed (`.ci/run` prints both).
 */
class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    const failed: string[] = [];
    for (const module of modules) {
      const before = count.failed;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state !== 'pending') count[state] += 1;
        if (state === 'failed') failed.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
      if (module.state() === 'failed' && count.failed === before) {
        count.failed += 1;
        failed.push(module.relativeModuleId);
      }
    }
    const line = `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`;
    const { ESCALAR_COUNTS: counts } = process.env;
    if (counts === undefined) process.stdout.write(`\n${line}`);
    else appendFileSync(counts, `${line}${failed.map((name) => `failed: ${name}\n`).join('')}`);
  }
}

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default CountReporter;

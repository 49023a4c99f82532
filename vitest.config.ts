import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/support/count-reporter.ts'],
    testTimeout: 60_000,
    // a hook may run a study
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/support/count-reporter.ts'],
    testTimeout: 180_000,
    // a hook may run a study
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
